import { UnstyledButton } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import classes from './CutList.module.css';
import type { PlacedCut } from './cuts';
import { words } from './words';

/** One sentence of a cut list: when, what is seen, what is said, how long. */
export function CutLine({ cut, picture, play }: { cut: PlacedCut; picture: string | undefined; play?: (seconds: number) => void }) {
  const w = useWords(words);
  const format = useFormat();
  const at = format.clock(cut.at);
  const seconds = (value: number) => w.seconds(format.number(Math.round(10 * value) / 10));
  return (
    <li className={classes.line}>
      {play === undefined ? <span className={classes.at}>{at}</span> : (
        <UnstyledButton className={classes.at} aria-label={w.play(at)} onClick={() => play(cut.at)}>
          <IconPlayerPlay size={14} aria-hidden /> {at}
        </UnstyledButton>
      )}
      <span className={classes.picture}>{picture !== undefined && <img src={picture} alt="" loading="lazy" width={80} height={45} />}</span>
      <span className={classes.text}>
        {cut.text}
        <span className={classes.lasts}>{cut.clip != null && `${w.clip} · `}{w.lasts(seconds(Math.max(0, cut.lasts - cut.gap)))}{cut.gap >= 0.1 && `${w.comma}${w.rest(seconds(cut.gap))}`}</span>
      </span>
    </li>
  );
}
