import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCalendar, IconCalendarEvent, IconExternalLink, IconEyeOff, IconSend } from '@tabler/icons-react';
import { Link } from 'react-router';
import { asFailure } from '../../../../api/failure';
import { useLanguage, useWords } from '../../../../app/language';
import { said } from '../../../../parts/failures';
import { say } from '../../../../parts/saved';
import type { Entry } from '../entry';
import { useLeaveOut } from '../useMove';
import { words } from '../words';

/** What can be done with something that has a time. */
export function EntryMenu({ entry, onMove }: { entry: Entry; onMove: () => void }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const leave = useLeaveOut(() => say(w.leftOut(entry.title)));
  const { series, slot, post } = entry;
  const url = post?.platform_url ?? slot?.platform_url ?? null;
  return (
    <Menu.Dropdown>
      {entry.open && <Menu.Item leftSection={<IconCalendarEvent size={16} aria-hidden />} onClick={onMove}>{entry.standing === 'left_out' ? w.takeBack : w.moveTo}</Menu.Item>}
      {entry.open && series !== null && slot !== null && entry.standing !== 'left_out' && (
        <Menu.Item leftSection={<IconEyeOff size={16} aria-hidden />} onClick={() => leave.mutate({ series: series.id, number: slot.number }, { onError: (thrown) => notifications.show({ color: 'red', message: said(asFailure(thrown), language) }) })}>{w.leaveOut}</Menu.Item>
      )}
      {post !== null && <Menu.Item component={Link} to={`/publish/posts/${post.id}`} leftSection={<IconSend size={16} aria-hidden />}>{w.openPost}</Menu.Item>}
      {series !== null && <Menu.Item component={Link} to={`/publish/calendar/${series.id}`} leftSection={<IconCalendar size={16} aria-hidden />}>{w.openCalendar}</Menu.Item>}
      {slot !== null && <Menu.Item component={Link} to={`/chapters/${slot.chapter_id}`}>{w.openChapter}</Menu.Item>}
      {url !== null && <Menu.Item component="a" href={url} target="_blank" rel="noreferrer" leftSection={<IconExternalLink size={16} aria-hidden />}>{w.atPlatform}</Menu.Item>}
    </Menu.Dropdown>
  );
}
