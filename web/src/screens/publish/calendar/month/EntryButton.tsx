import { Menu, VisuallyHidden } from '@mantine/core';
import { useFormat } from '../../../../parts/format';
import { PlatformIcon, usePlatformName } from '../../common/platforms';
import type { Entry } from '../entry';
import { StateMark } from '../StateMark';
import classes from './EntryButton.module.css';
import { EntryMenu } from './EntryMenu';
import { useClock } from './useClock';

/** Something that has a time: pressed, it tells what can be done with it; what may be moved can be dragged. */
export function EntryButton({ entry, onDrag, onMove }: { entry: Entry; onDrag?: (entry: Entry | null) => void; onMove: (entry: Entry) => void }) {
  const clock = useClock();
  const format = useFormat();
  const platform = usePlatformName();
  const drags = entry.open && entry.standing !== 'left_out' && onDrag !== undefined;
  return (
    <Menu position="bottom-start" withinPortal width={240}>
      <Menu.Target>
        {/* Buttons cannot be dragged everywhere. */}
        <div
          role="button"
          tabIndex={0}
          className={classes.entry}
          data-open={drags || undefined}
          draggable={drags}
          title={`${format.date(entry.at)} · ${entry.title}`}
          onDragStart={(event) => {
            event.dataTransfer.setData('text/plain', entry.title);
            event.dataTransfer.effectAllowed = 'move';
            onDrag?.(entry);
          }}
          onDragEnd={() => onDrag?.(null)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ' ') {
              event.preventDefault();
              event.currentTarget.click();
            }
          }}
        >
          <span className={classes.when}>
            {entry.platform !== null && <PlatformIcon platform={entry.platform} size={15} />}
            <b>{clock(entry.at)}</b>
            {entry.platform !== null && <VisuallyHidden> {platform(entry.platform)} </VisuallyHidden>}
          </span>{' '}
          <span className={classes.title}>{entry.title}</span>{' '}
          <StateMark of={entry.standing} />
        </div>
      </Menu.Target>
      <EntryMenu entry={entry} onMove={() => onMove(entry)} />
    </Menu>
  );
}
