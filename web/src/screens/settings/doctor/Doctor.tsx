import { useWords } from '../../../app/language';
import { Section } from '../../../parts/Section';
import { Parts } from './Parts';
import { Services } from './Services';
import { words } from './words';

/** What works here, and what an account elsewhere would add. */
export function Screen() {
  const w = useWords(words);
  return (
    <>
      <Section title={w.parts} about={w.partsAbout}><Parts /></Section>
      <Section title={w.services} about={w.servicesAbout}><Services /></Section>
    </>
  );
}
