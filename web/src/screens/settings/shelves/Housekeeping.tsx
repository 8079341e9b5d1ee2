import { useWords } from '../../../app/language';
import { Section } from '../../../parts/Section';
import { Runs } from './Runs';
import { Scan } from './Scan';
import { words } from './words';

/** What tidies up by itself, and by hand. */
export function Housekeeping() {
  const w = useWords(words);
  return (
    <>
      <Section title={w.scan} about={w.scanAbout}><Scan /></Section>
      <Section title={w.runs} about={w.runsAbout}><Runs /></Section>
    </>
  );
}
