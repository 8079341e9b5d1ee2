import { type KeyboardEvent, useState } from 'react';
import classes from './chart.module.css';

/** Where figures end and what is drawn begins. */
export const side = 64;

/** A word in a chart. */
export const word = classes.word;

/** The lines of nothing, half and all, each with its figure. */
export function Scale({ width, top, y, figure }: { width: number; top: number; y: (value: number) => number; figure: (value: number) => string }) {
  return [0, 0.5, 1].map((part) => (
    <g key={part}>
      <line x1={side} x2={width} y1={y(top * part)} y2={y(top * part)} className={classes.rule} />
      <text x={side - 8} y={y(top * part) + 4} textAnchor="end" className={classes.word}>{figure(top * part)}</text>
    </g>
  ));
}

/** Which of so many is looked at, until one goes away: by pointer, which the chart finds out, or by arrow keys. */
export function useStep(count: number) {
  const [at, look] = useState<number | null>(null);
  const leave = () => look(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (move !== 0) {
      event.preventDefault();
      look((before) => Math.max(0, Math.min(count - 1, before === null ? (move > 0 ? 0 : count - 1) : before + move)));
    }
  };
  return { at, look, steps: { tabIndex: 0, onPointerLeave: leave, onBlur: leave, onKeyDown } };
}
