/** A moment as the browser's own control for moments writes it: in this place's time. */
export function localTime(at: string | Date): string {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
