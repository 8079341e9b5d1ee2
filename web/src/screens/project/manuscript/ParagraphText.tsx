import { Fragment, type KeyboardEvent, type MouseEvent } from 'react';
import { useDesk } from './desk';
import classes from './Document.module.css';
import { focusDock } from './focus';
import { type Paragraph, gap, spoken } from './shapes';

/** A paragraph's sentences as one text; each can be chosen by a click, or by arrow keys and Enter. */
export function ParagraphText({ chapter, paragraph, label }: { chapter: string; paragraph: Paragraph; label: string }) {
  const { chosen, choose, write, power } = useDesk();
  const { sentences } = paragraph;
  const stop = Math.max(0, sentences.findIndex((s) => s.id === chosen.sentence));
  const between = gap(paragraph.language);
  const idOf = (event: { target: EventTarget }) => (event.target as HTMLElement).closest<HTMLElement>('[data-sentence]')?.dataset['sentence'];
  const pick = (event: MouseEvent | KeyboardEvent) => {
    const id = idOf(event);
    if (id !== undefined) {
      choose(chapter, id);
    }
    return id;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (pick(event) !== undefined) {
        focusDock();
      }
    } else if (event.key === 'F2') {
      const id = pick(event);
      if (id !== undefined && power.edit) {
        write({ what: 'sentence', id });
      }
    } else if (event.key in steps) {
      event.preventDefault();
      step(event.target as HTMLElement, steps[event.key]!);
    }
  };
  return (
    <div
      role="listbox"
      aria-label={label}
      aria-orientation="horizontal"
      lang={paragraph.language}
      className={classes.text}
      onClick={pick}
      onDoubleClick={(event) => {
        const id = pick(event);
        if (id !== undefined && power.edit) {
          write({ what: 'sentence', id });
        }
      }}
      onKeyDown={onKeyDown}
    >
      {sentences.map((sentence, n) => (
        <Fragment key={sentence.id}>
          {n > 0 && between}
          <span role="option" aria-selected={sentence.id === chosen.sentence} tabIndex={n === stop ? 0 : -1} data-sentence={sentence.id} className={classes.sentence}>
            {spoken(sentence)}
          </span>
        </Fragment>
      ))}
    </div>
  );
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

// On to the next sentence on screen, whichever paragraph it is in.
function step(from: HTMLElement, by: number): void {
  const all = [...(from.closest('[data-rows]')?.querySelectorAll<HTMLElement>('[data-sentence]') ?? [])];
  const next = all[all.indexOf(from) + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
