import type { Shape } from '../../api/client';
import { useLanguage, useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { useExtent } from './useExtent';
import { words } from './words';

type Film = Shape<'ReadFilmRow'>;

/** What tells a film from the others of a list. */
export interface Apart {
  /** Whether it is the newest of its chapter that is of this language, size and extent; null where it is the only one, or none to watch. */
  stands: 'current' | 'earlier' | null;
  /** When it was made, to the second where another was made in the same minute. */
  at: string;
  /** Its title, and what the others of this title do not share. */
  name: string;
}

const timeOf = (film: Film) => film.completion_timestamp ?? film.creation_timestamp;
const isThere = (film: Film) => film.links.file !== null;
const isSame = (a: Film, b: Film) => a.script_id === b.script_id && a.language === b.language && a.output === b.output;

/** Tells the films of a list apart: those of one chapter have one title. */
export function useApart(films: Film[]): (film: Film) => Apart {
  const w = useWords(words);
  const format = useFormat();
  const { locale } = useLanguage();
  const languages = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });
  const extent = useExtent();
  const standing = (film: Film): Apart['stands'] => {
    const others = isThere(film) ? films.filter((other) => other.id !== film.id && isThere(other) && isSame(film, other)) : [];
    return others.length === 0 ? null : others.every((other) => Date.parse(timeOf(other)) <= Date.parse(timeOf(film))) ? 'current' : 'earlier';
  };
  const facts = [(film: Film) => film.resolution.replace('x', ' × '), (film: Film) => extent(film.output), (film: Film) => film.format.toUpperCase(), (film: Film) => languages.of(film.language) ?? film.language];
  return (film) => {
    const alike = films.filter((other) => other.id !== film.id && other.title === film.title);
    const at = alike.some((other) => format.date(timeOf(other)) === format.date(timeOf(film))) ? format.moment(timeOf(film)) : format.date(timeOf(film));
    const stands = standing(film);
    const told = [...facts.filter((fact) => alike.some((other) => fact(other) !== fact(film))).map((fact) => fact(film)), ...(stands === null ? [] : [w[stands]])];
    // Where that is not enough, the time does it.
    const unclear = stands !== 'current' && alike.some((other) => isThere(other) === isThere(film) && facts.every((fact) => fact(other) === fact(film)) && standing(other) === stands);
    const parts = unclear ? [...told, at] : told;
    return { stands, at, name: parts.length === 0 ? film.title : w.called(film.title, parts.join(', ')) };
  };
}
