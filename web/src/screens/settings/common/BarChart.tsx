import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { Scale, side, useStep, word } from '../../../parts/chart';
import classes from './BarChart.module.css';

interface Part {
  key: string;
  label: string;
  mark: number;
}

interface Bar {
  key: string;
  label: string;
  /** What stands below it. */
  foot: string;
  values: number[];
}

const height = 240;
const foot = 24;

/** Stacked bars; each can be reached by keyboard and tells its figures below. A table beside it holds the same for screen readers. */
export function BarChart({ label, parts, bars, money }: { label: string; parts: Part[]; bars: Bar[]; money: (amount: number) => string }) {
  const { ref, width } = useElementSize();
  const { at, look, steps } = useStep(bars.length);
  const top = niceTop(Math.max(...bars.map((bar) => sum(bar.values)), 0));
  const step = Math.max(0, width - side) / bars.length;
  const wide = Math.max(2, Math.min(44, step * 0.72));
  const y = (value: number) => 8 + (height - foot - 8) * (1 - value / top);
  const every = Math.max(1, Math.ceil(96 / Math.max(1, step)));
  const shown = at === null ? null : bars[at];
  return (
    <figure className={classes.figure} ref={ref}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={label}
        className={classes.chart}
        {...steps}
      >
        <Scale width={width} top={top} y={y} figure={money} />
        {width > 0 && bars.map((bar, index) => {
          let below = 0;
          const x = side + index * step + (step - wide) / 2;
          return (
            <g key={bar.key} onPointerEnter={() => look(index)} data-at={at === index || undefined}>
              <rect x={side + index * step} y={0} width={step} height={height - foot} className={classes.hit} />
              {bar.values.map((value, part) => {
                const from = below;
                below += value;
                return value > 0 ? <rect key={parts[part]!.key} x={x} width={wide} y={y(below)} height={Math.max(1, y(from) - y(below) - 1)} rx={2} data-mark={parts[part]!.mark} className={classes.bar} /> : null;
              })}
              {index % every === 0 && <text x={Math.min(x + wide / 2, width - side / 2)} y={height - 6} textAnchor="middle" className={word}>{bar.foot}</text>}
            </g>
          );
        })}
      </svg>
      <Text size="sm" role="status" mih={22} component="figcaption">
        {shown === null || shown === undefined ? '' : `${shown.label}: ${parts.map((part, n) => ({ part, value: shown.values[n]! })).filter((p) => p.value > 0).map((p) => `${p.part.label} ${money(p.value)}`).join(', ') || money(0)}`}
      </Text>
    </figure>
  );
}

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

// The next of 1, 2 and 5 with its noughts.
function niceTop(most: number): number {
  if (most <= 0) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((n) => n * power).find((n) => n >= most)!;
}
