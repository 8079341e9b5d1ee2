import { daysBetween, here, later, wallOf } from '../zones';

/** The month that is asked for, else this one: 2026-12. */
export function monthOf(asked: string): string {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today().slice(0, 7);
}

export function today(): string {
  return wallOf(Date.now(), here).day;
}

/** A month so many months later. */
export function monthLater(month: string, by: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of - 1 + by, 1)).toISOString().slice(0, 7);
}

/** Whole weeks, Monday first, in which a month lies. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const monday = later(first, -((new Date(`${first}T12:00:00Z`).getUTCDay() + 6) % 7));
  const weeks = Math.ceil(daysBetween(monday, `${monthLater(month, 1)}-01`) / 7);
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_, day) => later(monday, week * 7 + day)));
}
