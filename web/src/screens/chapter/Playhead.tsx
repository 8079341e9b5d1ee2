import { type RefObject, useEffect, useRef } from 'react';
import type { Clock } from './clock';
import classes from './Timeline.module.css';

/** Where it plays; what is shown of the timeline follows. */
export function Playhead({ clock, scale, box }: { clock: Clock; scale: number; box: RefObject<HTMLDivElement | null> }) {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = () => {
      const x = clock.now() * scale;
      const view = box.current;
      mark.current?.style.setProperty('transform', `translateX(${x}px)`);
      if (view !== null && (x < view.scrollLeft || x > view.scrollLeft + view.clientWidth - 24)) {
        view.scrollLeft = Math.max(0, x - view.clientWidth * 0.2);
      }
    };
    draw();
    return clock.follow(draw);
  }, [clock, scale, box]);
  return <div ref={mark} className={classes.head} aria-hidden />;
}
