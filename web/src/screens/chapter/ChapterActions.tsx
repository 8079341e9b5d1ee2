import { Button } from '@mantine/core';
import { IconAdjustments, IconArrowBackUp, IconMicrophone2 } from '@tabler/icons-react';
import { useWords } from '../../app/language';
import { useAsk } from '../../parts/useAsk';
import { useRoom } from './room';
import { words } from './words';

/** What can be done to the chapter as a whole. */
export function ChapterActions() {
  const w = useWords(words);
  const { undo } = useRoom();
  const [, ask] = useAsk('panel');
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden />} title="Ctrl+Z" loading={undo.busy} onClick={undo.back}>{w.undo}</Button>
      <Button variant="default" leftSection={<IconMicrophone2 size={18} aria-hidden />} onClick={() => ask({ panel: 'narration' })}>{w.narration}</Button>
      <Button variant="default" leftSection={<IconAdjustments size={18} aria-hidden />} onClick={() => ask({ panel: 'settings' })}>{w.settings}</Button>
    </>
  );
}
