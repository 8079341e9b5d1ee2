import type { Shape } from '../../../../api/client';
import type { SeriesRow } from '../useCalendars';
import { here, later, wallOf } from '../zones';

export type Template = Required<Shape<'SeriesTemplate'>>;

/** What a calendar goes by, as it is typed. */
export interface Rule {
  title: string;
  day: string;
  time: string;
  zone: string;
  every: number;
  stop: boolean;
  missed: Shape<'MissedPolicy'>;
  template: Template;
}

/** What is usual: every evening, from tomorrow on, where this browser is. */
export function usualRule(): Rule {
  return {
    title: '', day: later(wallOf(Date.now(), here).day, 1), time: '20:00', zone: here, every: 1, stop: true, missed: 'catch_up',
    template: { title: '{project} – {chapter}', description: '', tags: [], visibility: null, allow_comments: null, allow_download: null, age_restriction: false, made_by_ai: true, options: {} },
  };
}

export function ruleOf(series: SeriesRow): Rule {
  return {
    title: series.title, day: series.starts_on, time: series.time_of_day.slice(0, 5), zone: series.time_zone, every: series.every_days, stop: series.stop_on_failure, missed: series.missed,
    template: { ...usualRule().template, ...series.template },
  };
}

/** A text of the template for one chapter. */
export function filled(text: string, project: string, chapter: string, number: number): string {
  const words: Record<string, string> = { '{project}': project, '{chapter}': chapter, '{number}': String(number) };
  return text.replace(/\{(project|chapter|number)\}/g, (place) => words[place] ?? place);
}
