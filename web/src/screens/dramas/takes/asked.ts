const shots = new Set<string>();

/** Notes that a take of a shot was ordered in this tab: its board follows it from then on. */
export function noteAsked(shot: string): void {
  shots.add(shot);
}

export function wasAsked(shot: string): boolean {
  return shots.has(shot);
}
