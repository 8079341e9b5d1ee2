import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { type Shape, api } from '../../../../api/client';
import { told } from '../../../../api/parts';
import type { Rule } from '../rule/rule';
import type { Which } from './WhichFields';

/** Asks for the dates of a calendar as it is typed, and makes it just so. */
export function useMake(project: string, which: Which, rule: Rule, chapters: string[]) {
  const go = useNavigate();
  const [language, output] = which.films === '' ? [] : which.films.split(' ');
  const body: Shape<'NewSeries'> = {
    project_id: project, account_id: which.account, title: rule.title.trim() === '' ? undefined : rule.title, language, output, time_zone: rule.zone, time_of_day: rule.time, starts_on: rule.day, every_days: rule.every,
    stop_on_failure: rule.stop, missed: rule.missed, template: rule.template, chapters,
  };
  const said = JSON.stringify(body);
  const show = useMutation({
    meta: { asks: true },
    mutationFn: async () => ({ said, slots: (await told(api.POST('/api/series', { body: { ...body, preview: true } }))).slots }),
  });
  const make = useMutation({
    mutationFn: () => told(api.POST('/api/series', { body })),
    onSuccess: ({ id }) => go(`/publish/calendar/${id ?? ''}`),
  });
  return { dates: show.data?.slots, isShown: show.data?.said === said, show, make };
}
