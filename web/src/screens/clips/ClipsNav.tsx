import { NavLink } from 'react-router';
import { useWords } from '../../app/language';
import classes from './ClipsNav.module.css';
import { words } from './words';

/** Between clips and the pictures they are made of. */
export function ClipsNav() {
  const w = useWords(words);
  return (
    <nav className={classes.nav} aria-label={w.places}>
      <NavLink to="/clips" end className={classes.link}>{w.title}</NavLink>
      <NavLink to="/clips/pictures" className={classes.link}>{w.pictures}</NavLink>
    </nav>
  );
}
