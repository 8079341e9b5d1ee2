import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../../../app/language';
import { Section } from '../../../../parts/Section';
import { MakeForm } from './MakeForm';
import { words } from './words';

/** Makes a calendar: every date is seen before it is made. */
export function Screen() {
  const w = useWords(words);
  return (
    <>
      <Text size="sm" mb="xs"><Anchor component={Link} to="/publish/calendar">{w.back}</Anchor></Text>
      <Section title={w.title} about={w.about}><MakeForm /></Section>
    </>
  );
}
