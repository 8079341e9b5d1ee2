import { useWindowEvent } from '@mantine/hooks';
import { useRef } from 'react';

/** Escape, for what lies over the page and may have something lying over itself: only the uppermost is left. The ref goes to anything inside. */
export function useEscape(leave: () => void) {
  const inside = useRef<HTMLDivElement>(null);
  useWindowEvent(
    'keydown',
    (event) => {
      const target = event.target as HTMLElement;
      const own = inside.current?.closest('[role=dialog]');
      const meant = target === document.body ? own === [...document.querySelectorAll('[role=dialog]')].at(-1) : own?.contains(target);
      if (event.key === 'Escape' && !event.isComposing && meant && target.getAttribute('data-mantine-stop-propagation') !== 'true') {
        // Whatever this opens would hear the same key.
        setTimeout(leave);
      }
    },
    { capture: true },
  );
  return inside;
}
