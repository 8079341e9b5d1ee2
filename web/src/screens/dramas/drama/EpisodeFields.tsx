import { Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../../app/language';
import type { Draft } from '../useDraft';
import { words } from '../words';

/** What is said of an episode. */
export interface EpisodeSaid {
  title: string;
  notes: string;
}

/** The fields of an episode. */
export function EpisodeFields({ draft: { values, type } }: { draft: Draft<EpisodeSaid> }) {
  const w = useWords(words);
  return (
    <>
      <TextInput label={w.titleLabel} value={values.title} maxLength={500} required data-autofocus onChange={(e) => type({ title: e.currentTarget.value })} />
      <Textarea label={w.notes} description={w.notesHelp} value={values.notes} maxLength={100_000} autosize minRows={5} maxRows={16} onChange={(e) => type({ notes: e.currentTarget.value })} />
    </>
  );
}
