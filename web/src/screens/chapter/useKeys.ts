import { useEffect, useRef } from 'react';
import type { Room } from './room';

// What has keys of its own.
const Own = 'input, textarea, select, [contenteditable], [role=slider], [role=tab], [role=radio], [role=menuitem], [role=combobox], [role=dialog], [role=option]:not([data-line]), video';

// Where another tab was open the words come a moment later.
function focusWords(tries = 30): void {
  const words = document.querySelector<HTMLElement>('[data-words]');
  if (words !== null) {
    words.focus();
  } else if (tries > 0) {
    requestAnimationFrame(() => focusWords(tries - 1));
  }
}

/** The keyboard of the editing room: arrows move along the strip, space plays, Enter edits, Esc leaves, Ctrl+Z takes back. */
export function useKeys(room: Room, ask: (change: { tab: string }) => void): void {
  const now = useRef({ room, ask });
  now.current = { room, ask };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const { room: here, ask: to } = now.current;
      if (event.key === 'Escape' && target.closest('[data-editor]') !== null && target.closest('[role=dialog]') === null) {
        document.querySelector<HTMLElement>('[data-strip]')?.focus();
        return;
      }
      if (event.altKey || event.defaultPrevented || target.closest(Own) !== null || document.querySelector('[role=dialog]') !== null) {
        return;
      }
      const command = event.ctrlKey || event.metaKey;
      // Elsewhere these scroll the page.
      const onStrip = target.closest('[data-strip]') !== null;
      const onButton = target.closest('button, a') !== null;
      const does: Record<string, (() => void) | undefined> = command
        ? { z: event.shiftKey ? undefined : here.undo.back }
        : {
            ArrowDown: () => here.step(1), ArrowRight: () => here.step(1), ArrowUp: () => here.step(-1), ArrowLeft: () => here.step(-1),
            ...(onStrip ? { PageDown: () => here.step(10), PageUp: () => here.step(-10), Home: () => here.step(-Infinity), End: () => here.step(Infinity) } : {}),
            ' ': onButton ? undefined : here.playback.toggle,
            Enter: onButton ? undefined : () => {
              to({ tab: '' });
              here.playback.pause();
              focusWords();
            },
          };
      const action = does[event.key];
      if (action !== undefined) {
        event.preventDefault();
        action();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
