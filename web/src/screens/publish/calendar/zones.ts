/** A day and a time of day where somebody lives: 2026-12-01, 20:00. */
interface Wall {
  day: string;
  time: string;
}

/** Where this browser is. */
export const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) {
    return known;
  }
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  clocks.set(zone, made);
  return made;
}

/** What clocks in a zone show at an instant. */
export function wallOf(at: string | number | Date, zone: string): Wall {
  const part = Object.fromEntries(clockOf(zone).formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return { day: `${part['year']}-${part['month']}-${part['day']}`, time: `${part['hour']}:${part['minute']}` };
}

/** The instant at which clocks in a zone show this; a time they show twice is the earlier, one they leave out is as long after the last one there was. */
export function instantOf({ day, time }: Wall, zone: string): string {
  const wished = Date.parse(`${day}T${time}:00Z`);
  const ahead = (instant: number) => {
    const wall = wallOf(instant, zone);
    return Date.parse(`${wall.day}T${wall.time}:00Z`) - instant;
  };
  const found = [wished - ahead(wished - 86_400_000), wished - ahead(wished + 86_400_000)].sort((a, b) => a - b);
  return new Date(found.find((at) => at + ahead(at) === wished) ?? found[1]!).toISOString();
}

/** A day so many days later. */
export function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days lie between two. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

/** All zones there are, those of a person among them. */
export function zones(...also: string[]): string[] {
  return [...new Set([...also.filter((zone) => zone !== ''), 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}
