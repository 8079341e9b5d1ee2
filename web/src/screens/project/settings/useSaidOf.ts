import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { words } from './words';

/** How a value in force is told: itself, and where it comes from. */
export function useSaidOf() {
  const w = useWords(words);
  return (value: Shape<'ReadSettingsValue'> | undefined, labels: Record<string, string> = {}): string => {
    if (value === undefined) {
      return w.unset;
    }
    const is = value.is === null ? w.none : typeof value.is === 'boolean' ? (value.is ? w.yes : w.no) : String(value.is);
    return w.asSet(labels[is] ?? is, w.origin[value.origin as keyof typeof w.origin] ?? value.origin);
  };
}
