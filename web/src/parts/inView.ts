/** Of the tabs of a row that is too long, as on a telephone, the chosen one is seen: its `ref`. The page itself stays where it is. */
export function inView(tab: HTMLElement | null): void {
  const row = tab?.parentElement;
  if (tab !== null && row != null) {
    const [at, of] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
    row.scrollLeft += at.right > of.right ? at.right - of.right : Math.min(0, at.left - of.left);
  }
}
