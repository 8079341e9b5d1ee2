import { useLanguage } from '../../../../app/language';

/** A month as people say it: December 2026. */
export function useMonthName() {
  const { locale } = useLanguage();
  return (month: string) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T12:00:00Z`));
}
