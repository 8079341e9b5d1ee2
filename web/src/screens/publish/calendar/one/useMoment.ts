import { useMemo } from 'react';
import { useLanguage } from '../../../../app/language';

/** A moment as clocks in a zone show it. */
export function useMoment(zone: string) {
  const { locale } = useLanguage();
  return useMemo(() => {
    const moment = new Intl.DateTimeFormat(locale, { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
    return (at: string) => moment.format(new Date(at));
  }, [locale, zone]);
}
