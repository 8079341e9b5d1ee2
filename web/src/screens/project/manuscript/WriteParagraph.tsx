import { queries } from '../../../api/queries';
import { useWords } from '../../../app/language';
import { type Paragraph, gap, spoken } from './shapes';
import { useDraft } from './useDraft';
import { useEdit } from './useEdit';
import { words } from './words';
import { WritingBox } from './WritingBox';

/** A paragraph's words, written in place: sentences that stay as they are keep their pictures and voices. */
export function WriteParagraph({ project, paragraph }: { project: string; paragraph: Paragraph }) {
  const w = useWords(words);
  const text = paragraph.sentences.map(spoken).join(gap(paragraph.language)) || spoken(paragraph);
  const draft = useDraft(paragraph.id, paragraph, text);
  const edit = useEdit(project);
  const save = () => (draft.typed === text ? draft.close() : edit.mutate({ do: 'edit_paragraph', id: paragraph.id, version: draft.version, text: draft.typed }, { onSuccess: draft.close }));
  const again = () => {
    edit.reset();
    void queries.invalidateQueries();
  };
  return <WritingBox label={w.editParagraph} value={draft.typed} onType={draft.type} onSave={save} onClose={draft.close} busy={edit.isPending} problem={edit.error} again={again} theirs={draft.theirs} accept={draft.accept} onEscape={draft.leave} />;
}
