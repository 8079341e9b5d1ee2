import { useMemo } from 'react';
import type { Shape } from '../api/client';
import { useLanguage } from '../app/language';

/** Numbers, times, sizes and prices as the person's language writes them. */
export function useFormat() {
  const { locale, language } = useLanguage();
  return useMemo(() => {
    const number = new Intl.NumberFormat(locale);
    const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
    const tongues = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });
    const dayOfYear = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
    const time = (seconds: number) => {
      const s = Math.max(0, Math.round(seconds));
      const [h, m] = [Math.floor(s / 3600), Math.floor((s % 3600) / 60)];
      const unit = language === 'zh' ? { h: ' 小时', m: ' 分', s: ' 秒' } : { h: ' h', m: ' min', s: ' s' };
      return h > 0 ? `${h}${unit.h} ${m}${unit.m}` : s >= 90 ? `${Math.round(s / 60)}${unit.m}` : `${s}${unit.s}`;
    };
    const few = (seconds: number) => `${tenths.format(seconds)}${language === 'zh' ? ' 秒' : ' s'}`;
    const clock = (seconds: number) => {
      const s = Math.max(0, Math.floor(seconds));
      const [h, m, r] = [Math.floor(s / 3600), Math.floor((s % 3600) / 60), s % 60];
      return `${h > 0 ? `${h}:${String(m).padStart(2, '0')}` : m}:${String(r).padStart(2, '0')}`;
    };
    return {
      number: (value: number) => number.format(value),
      percent: (value: number) => `${Math.round(value)}%`,
      date: (at: string) => date.format(new Date(at)),
      /** With its second. */
      moment: (at: string) => moment.format(new Date(at)),
      day: (at: string) => day.format(new Date(at)),
      /** Without its year. */
      dayOfYear: (at: string) => dayOfYear.format(new Date(at)),
      /** Seconds as people say them: 4 s, 3 min, 1 h 20 min. */
      time,
      /** Few seconds, to the tenth: 2.4 s. */
      seconds: few,
      /** What passed between two moments; what took few seconds is told to the tenth. */
      lasted: (from: string, to: string) => {
        const seconds = Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
        return seconds < 10 ? few(seconds) : time(seconds);
      },
      /** Seconds as players show them: 1:04, 1:02:09. */
      clock,
      /** How long something lasts, a part of a second counting as one, as whole seconds of films do. */
      length: (seconds: number) => clock(Math.ceil(seconds - 0.001)),
      /** A language by its name: English. */
      tongue: (code: string) => {
        try {
          return tongues.of(code) ?? code;
        } catch {
          // A code that is none, such as en-x1: as it was typed.
          return code;
        }
      },
      /** A size in pixels: 1920 × 1080. */
      pixels: (size: string) => size.replace('x', ' × '),
      bytes: (bytes: number) => {
        const units = ['B', 'kB', 'MB', 'GB', 'TB'];
        const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
        return `${number.format(Number((bytes / 1000 ** power).toPrecision(3)))} ${units[power]}`;
      },
      /** A price; nothing known is said by the caller. */
      cost: ({ amount, currency }: Shape<'Cost'>) => {
        // What one letter costs is not nothing; what is left of a subtraction of the machine's is.
        const digits = amount >= 1e-9 && amount < 0.001 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: amount < 1 ? 4 : 2 };
        return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits }).format(amount);
      },
    };
  }, [locale, language]);
}
