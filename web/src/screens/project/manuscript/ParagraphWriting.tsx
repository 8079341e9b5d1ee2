import { useDesk, type Writing } from './desk';
import classes from './Document.module.css';
import { InsertSentence } from './InsertSentence';
import { type Paragraph, type Sentence, gap, spoken } from './shapes';
import { WriteParagraph } from './WriteParagraph';
import { WriteSentence } from './WriteSentence';

/** A paragraph while it, or a sentence of it, is written in place. */
export function ParagraphWriting({ paragraph, writing }: { paragraph: Paragraph; writing: Writing }) {
  const { project } = useDesk();
  if (writing.what === 'paragraph') {
    return <WriteParagraph key={paragraph.id} project={project} paragraph={paragraph} />;
  }
  const at = paragraph.sentences.findIndex((s) => s.id === writing.id);
  const sentence = paragraph.sentences[at]!;
  const between = gap(paragraph.language);
  const text = (sentences: Sentence[]) => sentences.length > 0 && <div>{sentences.map(spoken).join(between)}</div>;
  const behind = writing.what === 'sentence' ? at : writing.what === 'before' ? at - 1 : at;
  return (
    <div className={classes.text} lang={paragraph.language}>
      {text(paragraph.sentences.slice(0, writing.what === 'sentence' ? at : behind + 1))}
      {writing.what === 'sentence' ? <WriteSentence key={sentence.id} project={project} sentence={sentence} /> : <InsertSentence project={project} sentence={sentence} inFront={writing.what === 'before'} />}
      {text(paragraph.sentences.slice(behind + 1))}
    </div>
  );
}
