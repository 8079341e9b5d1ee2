import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { peaksOf } from './peaks';
import classes from './Timeline.module.css';

/** A voice line as it sounds; it is decoded when it comes into view. */
export function Waveform({ url, width }: { url: string; width: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme();
  useEffect(() => {
    let gone = false;
    void peaksOf(url).then((peaks) => {
      const element = canvas.current;
      const pen = element?.getContext('2d');
      if (gone || element === null || pen == null) {
        return;
      }
      const scale = window.devicePixelRatio;
      const height = element.clientHeight;
      [element.width, element.height] = [Math.max(1, width * scale), height * scale];
      pen.scale(scale, scale);
      pen.fillStyle = getComputedStyle(element).color;
      for (let x = 0; x < width; x += 2) {
        const [from, to] = [Math.floor((x / width) * peaks.length), Math.max(1, Math.ceil(((x + 2) / width) * peaks.length))];
        const loud = peaks.slice(from, to).reduce((most, peak) => Math.max(most, peak), 0);
        const tall = Math.max(1, loud * height);
        pen.fillRect(x, (height - tall) / 2, 1.4, tall);
      }
    });
    return () => {
      gone = true;
    };
  }, [url, width, scheme]);
  return <canvas ref={canvas} className={classes.wave} style={{ width }} aria-hidden />;
}
