import { ThemeIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Shape } from '../../../api/client';
import { Row } from '../../../parts/Rows';
import { PlatformIcon } from '../common/platforms';
import classes from './Item.module.css';

/** Something at a platform in a list: its platform's mark, what it is and, below that where there is little room, what can be done. */
export function Item({ platform, quiet, color, end, children }: { platform: Shape<'PlatformType'>; quiet?: boolean; color?: string; end: ReactNode; children: ReactNode }) {
  return (
    <Row quiet={quiet}>
      <div className={classes.item}>
        <div className={classes.what}>
          <ThemeIcon size={44} radius="xl" variant="light" color={color} visibleFrom="xs"><PlatformIcon platform={platform} size={24} /></ThemeIcon>
          <div className={classes.words}>{children}</div>
        </div>
        <div className={classes.end}>{end}</div>
      </div>
    </Row>
  );
}
