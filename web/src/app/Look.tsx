import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useMemo } from 'react';
import { useWords } from './language';
import { readable } from './readable';
import { theme } from './theme';
import { words } from './words';

/** How all looks; and what closes a window, a drawer or a note has its name everywhere, in the language of the person. */
export function Look({ children }: { children: ReactNode }) {
  const { close } = useWords(words);
  const named = useMemo(() => {
    const closes = { defaultProps: { closeButtonProps: { 'aria-label': close } } };
    return mergeThemeOverrides(theme, { components: { Modal: closes, Drawer: closes, Notification: closes } });
  }, [close]);
  return (
    <MantineProvider theme={named} cssVariablesResolver={readable} defaultColorScheme="auto">
      <Notifications position="bottom-right" />
      {children}
    </MantineProvider>
  );
}
