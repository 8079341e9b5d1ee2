import { Anchor, Text } from '@mantine/core';
import { useWords } from '../../app/language';
import { useRoom } from './room';
import { words } from './words';

/** What of the chapter no longer fits its text, of a film like the next one; and a way to go through it. */
export function StaleText() {
  const w = useWords(words);
  const { stale, lines, line, go, next: { differs } } = useRoom();
  const { answer, slots } = stale;
  if (answer === undefined || (answer !== null && differs === undefined)) {
    return <Text size="sm" fw={600}>&nbsp;</Text>;
  }
  const of = (kind: string) => answer?.slots.filter((slot) => slot.kind === kind).length ?? 0;
  const after = lines.find((l) => l.index > (line?.index ?? -1) && slots.has(l.row.id)) ?? lines.find((l) => slots.has(l.row.id));
  const text = () => {
    if (answer === null) {
      return w.neverMade;
    }
    // The server says what is stale of the last order that was not cancelled: of another film it is not known.
    if (differs === 'media' || (differs === 'film' && answer.slots.length === 0)) {
      return w.otherSettings;
    }
    return answer.slots.length > 0 ? w.stale(of('picture'), of('voice')) : answer.film_current ? w.current : answer.film === null ? w.noFilm : w.filmStale;
  };
  return (
    <Text size="sm" fw={600} role="status">
      {text()}
      {differs !== 'media' && after !== undefined && <> <Anchor component="button" type="button" size="sm" onClick={() => go(after.row.id)}>{w.nextStale}</Anchor></>}
    </Text>
  );
}
