import { Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useRef } from 'react';
import { queries } from '../../../api/queries';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { useAsk } from '../../../parts/useAsk';
import type { Power, Project } from '../useProject';
import { DeskContext } from './desk';
import { Dock } from './Dock';
import { Document, type Rows } from './Document';
import type { Outline } from './outline';
import { Pane } from './Pane';
import { Top } from './Top';
import { useDeskState } from './useDeskState';
import { words } from './words';
import classes from './Workplace.module.css';

/** The manuscript with what stands around it: chapters, search and edits beside, what is chosen below. */
export function Workplace({ row, outline, power }: { row: Project; outline: Outline; power: Power }) {
  const w = useWords(words);
  const rows = useRef<Rows | null>(null);
  const { desk, at, place, error, reset } = useDeskState(row.id, outline, power, rows);
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const [{ pane }, ask] = useAsk('pane');
  const [opened, { open, close: hide }] = useDisclosure(pane !== '');
  const close = () => {
    hide();
    ask({ pane: '' });
  };
  const again = () => {
    reset();
    void queries.invalidateQueries();
  };
  return (
    <DeskContext value={desk}>
      <div className={classes.frame}>
        <Top row={row} narrow={!isWide} onPanes={open} />
        <div className={classes.body}>
          {isWide ? (
            <aside className={classes.side} aria-label={w.panes}><Pane at={at} onDone={() => undefined} /></aside>
          ) : (
            <Drawer opened={opened} onClose={close} title={w.panes} size="100%" styles={{ body: { height: 'calc(100% - 60px)', padding: 0, display: 'flex', flexDirection: 'column' } }}>
              <Pane at={at} onDone={close} />
            </Drawer>
          )}
          <div className={classes.desk}>
            <Document outline={outline} rows={rows} onPlace={place} />
            <Problem of={error} again={again} />
            <Dock />
          </div>
        </div>
      </div>
    </DeskContext>
  );
}
