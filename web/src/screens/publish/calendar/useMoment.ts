import { useMemo } from 'react';
import { useLanguage } from '../../../app/language';
import { here } from './zones';

const full = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** A moment as clocks in a zone show it. */
export function useMoment(zone: string) {
  const { locale } = useLanguage();
  return useMemo(() => {
    const moment = new Intl.DateTimeFormat(locale, { ...full, timeZone: zone });
    return (at: string) => moment.format(new Date(at));
  }, [locale, zone]);
}

/** A moment as clocks in any zone show it; the zone is named where it is another than the person's. */
export function useMomentThere() {
  const { locale } = useLanguage();
  return (at: string, zone: string) => `${new Intl.DateTimeFormat(locale, { ...full, timeZone: zone }).format(new Date(at))}${zone === here ? '' : ` (${zone})`}`;
}
