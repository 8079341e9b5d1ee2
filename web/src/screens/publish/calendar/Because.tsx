import { useWords } from '../../../app/language';
import type { SeriesRow } from './useCalendars';
import { words } from './words';

/** Why a calendar has stopped, in the language of the person where its code has words there. */
export function Because({ series }: { series: SeriesRow }) {
  const w = useWords(words);
  return <>{w.stoppedBecause(w.because[series.reason_code ?? '']?.(series.reason_slot, series.missed === 'skip') ?? series.reason ?? '')}</>;
}
