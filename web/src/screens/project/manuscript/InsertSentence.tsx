import { useState } from 'react';
import { queries } from '../../../api/queries';
import { useWords } from '../../../app/language';
import { useDesk } from './desk';
import { focusText } from './focus';
import type { Sentence } from './shapes';
import { useEdit } from './useEdit';
import { words } from './words';
import { WritingBox } from './WritingBox';

/** A new sentence, written in front of another one or behind it. */
export function InsertSentence({ project, sentence, inFront }: { project: string; sentence: Sentence; inFront: boolean }) {
  const w = useWords(words);
  const { drafts, write } = useDesk();
  const key = `new ${sentence.id}`;
  const [typed, setTyped] = useState(drafts.get(key) ?? '');
  const edit = useEdit(project);
  const close = () => {
    drafts.delete(key);
    write(null);
    focusText(sentence.id);
  };
  const type = (next: string) => {
    drafts.set(key, next);
    setTyped(next);
  };
  const save = () => edit.mutate({ do: 'insert_sentence', id: sentence.id, version: sentence.version, text: typed, in_front: inFront }, { onSuccess: close });
  const again = () => {
    edit.reset();
    void queries.invalidateQueries();
  };
  return <WritingBox label={w.newSentence} value={typed} onType={type} onSave={save} onClose={close} busy={edit.isPending} problem={edit.error} again={again} />;
}
