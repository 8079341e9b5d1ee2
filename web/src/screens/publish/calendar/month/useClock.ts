import { useMemo } from 'react';
import { useLanguage } from '../../../../app/language';

/** The time of day of an instant, as the person's language writes it. */
export function useClock() {
  const { locale } = useLanguage();
  return useMemo(() => {
    const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
    return (at: string) => clock.format(new Date(at));
  }, [locale]);
}
