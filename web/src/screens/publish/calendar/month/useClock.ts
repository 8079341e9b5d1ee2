import { useMemo } from 'react';
import { useLanguage } from '../../../../app/language';

/** The time of day of an instant, as the person's language writes it; in a zone where one is named. */
export function useClock(zone?: string) {
  const { locale } = useLanguage();
  return useMemo(() => {
    const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone, hourCycle: 'h23' });
    return (at: string) => clock.format(new Date(at));
  }, [locale, zone]);
}
