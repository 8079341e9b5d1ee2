import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { Scale, side, useStep, word } from '../../parts/chart';
import { useFormat } from '../../parts/format';
import classes from './LineChart.module.css';
import { niceTop, runsOf } from './line';

interface Point {
  key: string;
  label: string;
  /** What stands below it. */
  foot: string;
  /** Null where nobody told it: the line is broken there. */
  value: number | null;
  note: string | null;
}

const height = 260;
const foot = 24;

/** A line over days; each point can be reached by keyboard and is told below. A table beside it holds the same for screen readers. */
export function LineChart({ label, points, unknown }: { label: string; points: Point[]; unknown: string }) {
  const format = useFormat();
  const { ref, width } = useElementSize();
  const { at, look, steps } = useStep(points.length);
  const top = niceTop(Math.max(0, ...points.map(({ value }) => value ?? 0)));
  const step = points.length > 1 ? Math.max(0, width - side - 16) / (points.length - 1) : 0;
  const x = (index: number) => side + index * step + (points.length > 1 ? 0 : Math.max(0, width - side) / 2);
  const y = (value: number) => 8 + (height - foot - 8) * (1 - value / top);
  const every = Math.max(1, Math.ceil(84 / Math.max(1, step)));
  const shown = at === null ? undefined : points[at];
  return (
    <figure className={classes.figure} ref={ref}>
      <svg
        width={width} height={height} role="img" aria-label={label} className={classes.chart}
        onPointerMove={(event) => look(Math.max(0, Math.min(points.length - 1, Math.round((event.nativeEvent.offsetX - side) / Math.max(1, step)))))}
        {...steps}
      >
        <Scale width={width} top={top} y={y} figure={(value) => (Number.isInteger(value) ? format.number(value) : '')} />
        {width > 0 && points.map((point, index) => index % every === 0 && <text key={point.key} x={Math.min(x(index), width - side / 2)} y={height - 6} textAnchor={index === 0 ? 'start' : 'middle'} className={word}>{point.foot}</text>)}
        {width > 0 && runsOf(points).map((run) => <polyline key={run[0]} points={run.map((index) => `${x(index)},${y(points[index]!.value!)}`).join(' ')} className={classes.line} />)}
        {width > 0 && points.map((point, index) => point.value !== null && (points.length <= 40 || index === at) && <circle key={point.key} cx={x(index)} cy={y(point.value)} r={index === at ? 5 : 3} className={classes.point} />)}
        {shown !== undefined && <line x1={x(at!)} x2={x(at!)} y1={8} y2={height - foot} className={classes.here} />}
      </svg>
      <Text size="sm" role="status" mih={22} component="figcaption">
        {shown === undefined ? '' : `${shown.label}: ${shown.value === null ? `– (${unknown})` : format.number(shown.value)}${shown.value !== null && shown.note !== null ? ` · ${shown.note}` : ''}`}
      </Text>
    </figure>
  );
}
