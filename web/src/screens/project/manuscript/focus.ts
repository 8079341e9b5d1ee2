/** After a row was drawn anew: goes to a sentence, or to the first of a paragraph. */
export function focusText(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-sentence='${CSS.escape(id)}'], [data-paragraph='${CSS.escape(id)}'] [data-sentence]`)?.focus({ preventScroll: true }));
}

/** Goes to what can be done with what was just chosen. */
export function focusDock(): void {
  requestAnimationFrame(() => document.getElementById('manuscript-dock')?.querySelector<HTMLElement>('button:not(:disabled):not([data-close])')?.focus());
}
