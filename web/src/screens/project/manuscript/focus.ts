const Frames = 30;

/** After a row was drawn anew: goes to a sentence, or to the first of a paragraph. */
export function focusText(id: string): void {
  soon(() => document.querySelector<HTMLElement>(`[data-sentence='${CSS.escape(id)}'], [data-paragraph='${CSS.escape(id)}'] [data-sentence]`));
}

/** Goes to what can be done with what was just chosen. */
export function focusDock(): void {
  soon(() => document.getElementById('manuscript-dock')?.querySelector<HTMLElement>('button:not(:disabled):not([data-close])') ?? null);
}

// A busy machine draws it some frames later.
function soon(find: () => HTMLElement | null, left = Frames): void {
  requestAnimationFrame(() => {
    const found = find();
    if (found !== null) {
      found.focus({ preventScroll: true });
    } else if (left > 0) {
      soon(find, left - 1);
    }
  });
}
