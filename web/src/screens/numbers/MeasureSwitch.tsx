import { SegmentedControl } from '@mantine/core';
import { useWords } from '../../app/language';
import { measures, useAsked } from './useNumbers';
import { words } from './words';

/** Which number is drawn. */
export function MeasureSwitch() {
  const w = useWords(words);
  const { measure, ask } = useAsked();
  return <SegmentedControl size="xs" aria-label={w.drawn} data={measures.map((value) => ({ value, label: w.measure[value] }))} value={measure} onChange={(next) => ask({ measure: next === 'views' ? null : next })} />;
}
