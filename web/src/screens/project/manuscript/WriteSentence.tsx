import { Button } from '@mantine/core';
import { useRef } from 'react';
import { queries } from '../../../api/queries';
import { useWords } from '../../../app/language';
import { type Sentence, spoken } from './shapes';
import { useDraft } from './useDraft';
import { useEdit } from './useEdit';
import { words } from './words';
import { WritingBox } from './WritingBox';

/** A sentence's words, written in place; or the sentence cut in two where the cursor is. */
export function WriteSentence({ project, sentence }: { project: string; sentence: Sentence }) {
  const w = useWords(words);
  const box = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(sentence.id, sentence, spoken(sentence));
  const edit = useEdit(project);
  const isSame = draft.typed === spoken(sentence);
  const save = () => (isSame ? draft.close() : edit.mutate({ do: 'correct_sentence', id: sentence.id, version: draft.version, text: draft.typed }, { onSuccess: draft.close }));
  const again = () => {
    edit.reset();
    void queries.invalidateQueries();
  };
  return (
    <WritingBox box={box} label={w.editSentence} value={draft.typed} onType={draft.type} onSave={save} onClose={draft.close} busy={edit.isPending} problem={edit.error} again={again} theirs={draft.theirs} accept={draft.accept} onEscape={draft.leave}>
      <Button
        size="compact-md"
        variant="default"
        title={w.splitHelp}
        disabled={!isSame}
        onClick={() => edit.mutate({ do: 'split_sentence', id: sentence.id, version: sentence.version, at: box.current?.selectionStart ?? 0 }, { onSuccess: draft.close })}
      >
        {w.splitHere}
      </Button>
    </WritingBox>
  );
}
