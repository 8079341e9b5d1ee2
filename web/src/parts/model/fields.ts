import type { Shape } from '../../api/client';

/** What may be asked of a model, by the model's own names. */
export type Rule = Shape<'FieldRule'>;
export type Fields = Record<string, Rule>;

/** What somebody asks, by the same names; pictures are told by their img_name. */
export type Value = string | number | boolean | string[] | null | undefined;
export type Values = Record<string, Value>;

/** Why a value would be refused. */
export type Fault =
  | { why: 'required' | 'oneOf' }
  | { why: 'letters' | 'count'; most: number; has: number }
  | { why: 'range'; least: number | null; most: number | null }
  | { why: 'step'; step: number; least: number }
  | { why: 'without' | 'with'; other: string };

/** Whether anything is asked. */
export function given(value: Value): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** What of it this model takes; the rest stays with the person, for another model, and is not sent. */
export function taken(fields: Fields, values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => name in fields && given(value)));
}

/** What the server would refuse, found before anything is sent. */
export function faults(fields: Fields, values: Values): Record<string, Fault> {
  const asked = taken(fields, values);
  const found = Object.entries(fields).map(([name, rule]) => [name, name in asked ? wrong(rule, asked[name], asked) : rule.required === true ? { why: 'required' } : null] as const);
  return Object.fromEntries(found.filter((each): each is [string, Fault] => each[1] !== null));
}

function wrong(rule: Rule, value: Value, asked: Values): Fault | null {
  const rival = rule.without?.find((name) => name in asked);
  const lacking = rule.with?.find((name) => !(name in asked));
  if (rival !== undefined) {
    return { why: 'without', other: rival };
  }
  if (lacking !== undefined) {
    return { why: 'with', other: lacking };
  }
  if (Array.isArray(value)) {
    return rule.count != null && value.length > rule.count ? { why: 'count', most: rule.count, has: value.length } : null;
  }
  if (typeof value === 'string' && rule.letters != null && value.length > rule.letters) {
    return { why: 'letters', most: rule.letters, has: value.length };
  }
  if (rule.one_of != null && typeof value !== 'boolean' && !rule.one_of.includes(String(value))) {
    return { why: 'oneOf' };
  }
  return typeof value === 'number' ? outside(rule, value) : null;
}

function outside(rule: Rule, value: number): Fault | null {
  const [least, most, step] = [rule.least ?? null, rule.most ?? null, rule.step ?? null];
  if ((least !== null && value < least) || (most !== null && value > most)) {
    return { why: 'range', least, most };
  }
  // Steps may be parts of one, which binary numbers only come near to.
  const steps = step === null ? 0 : (value - (least ?? 0)) / step;
  return step !== null && Math.abs(steps - Math.round(steps)) > 1e-6 ? { why: 'step', step, least: least ?? 0 } : null;
}
