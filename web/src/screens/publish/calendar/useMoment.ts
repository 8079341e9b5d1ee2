import { useMemo } from 'react';
import { useLanguage } from '../../../app/language';
import { here } from './zones';

const full = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;

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

/** A time of day such as 20:00 or 20:00:00, as the person's language writes it. */
export function useTimeOfDay() {
  const { locale } = useLanguage();
  return (time: string) => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(new Date(`1970-01-01T${time.slice(0, 5)}Z`));
}
