import type { Shape } from '../../../api/client';
import type { Words } from '../../../app/language';
import { many } from '../../../parts/many';
import { words as posts } from '../posts/words';
import type { Standing } from './states';

interface Calendar {
  state: Record<Standing, string>;
  status: Record<Shape<'SeriesStatus'>, string>;
  before: string; after: string; today: string; emptyMonth: string; dragHelp: string; monthLabel: (month: string) => string; timesOf: (zone: string) => string; moreOf: (count: number) => string;
  moveTo: string; takeBack: string; takeBackText: string; leaveOut: string; openPost: string; openCalendar: string; openChapter: string; atPlatform: string; leftOut: (title: string) => string; moved: (title: string, at: string) => string;
  day: string; time: string; move: string; cancel: string; inZone: (zone: string) => string; inZoneHere: (zone: string, here: string) => string;
  calendars: string; calendarsAbout: string; make: string; none: string; noneText: string; toAccounts: string; accountGone: string; accountOfAnother: string;
  rhythm: (days: number, time: string, zone: string) => string; outOf: (out: string, all: string) => string; next: (at: string) => string; stoppedBecause: (reason: string) => string;
  because: Record<string, (slot: number | null, left: boolean) => string>;
}

/** Words of the calendar. */
export const words: Words<Calendar> = {
  en: {
    state: {
      ...posts.en.state,
      planned: 'Planned', no_film: 'No film yet', left_out: 'Left out', held: 'Calendar paused', stopped: 'Calendar stopped',
    },
    status: { active: 'Runs', paused: 'Paused', stopped: 'Stopped', done: 'Done' },
    before: 'The month before', after: 'The month after', today: 'Today', emptyMonth: 'Nothing has its time in this month.', dragHelp: 'What has a dashed edge can be dragged to another day; its time of day stays. Pressing it offers the same by keyboard.',
    monthLabel: (month) => `Posts of ${month}`, timesOf: (zone) => `Times are those of ${zone}.`, moreOf: (count) => `${count} more`,
    moveTo: 'Move to…', takeBack: 'Take in again…', takeBackText: 'It was left out. With a time it has its place again.', leaveOut: 'Leave out', openPost: 'Open the post', openCalendar: 'Open its calendar', openChapter: 'Open the chapter', atPlatform: 'See it at the platform',
    leftOut: (title) => `Left out: ${title}`, moved: (title, at) => `${title} is now on ${at}`,
    day: 'Day', time: 'Time of day', move: 'Move', cancel: 'Cancel', inZone: (zone) => `In ${zone}.`, inZoneHere: (zone, here) => `In ${zone}; where you are that is ${here}.`,
    calendars: 'Calendars', calendarsAbout: 'Each posts the chapters of a project one after the other.', make: 'Make a calendar', none: 'No calendar yet',
    noneText: 'A calendar posts the chapters of a project one after the other, by one account, at a time of day you choose. You see every date before it is made.', toAccounts: 'Connect an account first', accountGone: 'An account that is gone', accountOfAnother: 'An account of somebody else',
    rhythm: (days, time, zone) => `${days === 1 ? 'every day' : `every ${days} days`} at ${time}, ${zone}`, outOf: (out, all) => `${out} of ${many(all, 'place')} out`, next: (at) => `next ${at}`, stoppedBecause: (reason) => `It stopped: ${reason}`,
    because: {
      by_hand: () => 'by hand.', project_gone: () => 'Its project is no longer there, or you may no longer publish it.', account_gone: () => 'Its platform account is no longer there.',
      no_film: (slot, left) => `${slot === null ? 'One of its places' : `Place ${slot}`} had no film at its time${left ? ' and was left out. Go on, or make it and give it another time first.' : ': make it or leave it out, then go on.'}`,
      post_failed: (slot) => `${slot === null ? 'One of its posts was' : `The post of place ${slot} was`} not published. Its post says why.`,
    },
  },
  zh: {
    state: {
      ...posts.zh.state,
      planned: '已排期', no_film: '还没有成片', left_out: '已跳过', held: '日历已暂停', stopped: '日历已停止',
    },
    status: { active: '进行中', paused: '已暂停', stopped: '已停止', done: '已完成' },
    before: '上个月', after: '下个月', today: '今天', emptyMonth: '这个月没有安排。', dragHelp: '虚线框的内容可以拖到另一天，发布时刻不变；按下它也可以用键盘改期。',
    monthLabel: (month) => `${month}的发布安排`, timesOf: (zone) => `时间按 ${zone} 时区显示。`, moreOf: (count) => `还有 ${count} 项`,
    moveTo: '改到…', takeBack: '重新排入…', takeBackText: '这一章已跳过。选一个时间，它会回到日历里。', leaveOut: '跳过', openPost: '打开帖子', openCalendar: '打开所属日历', openChapter: '打开章节', atPlatform: '在平台上查看',
    leftOut: (title) => `已跳过：${title}`, moved: (title, at) => `${title} 改到 ${at}`,
    day: '日期', time: '时刻', move: '改期', cancel: '取消', inZone: (zone) => `按 ${zone} 时区。`, inZoneHere: (zone, here) => `按 ${zone} 时区；你所在地是 ${here}。`,
    calendars: '发布日历', calendarsAbout: '每个日历按顺序发布一个项目的各章。', make: '新建日历', none: '还没有日历',
    noneText: '日历会用一个账号，在你选定的时刻，按顺序发布一个项目的各章。新建之前，你能看到每一个日期。', toAccounts: '先连接账号', accountGone: '已不在的账号', accountOfAnother: '别人的账号',
    rhythm: (days, time, zone) => `${days === 1 ? '每天' : `每 ${days} 天`} ${time}，${zone}`, outOf: (out, all) => `共 ${all} 章，已发布 ${out} 章`, next: (at) => `下一次 ${at}`, stoppedBecause: (reason) => `停止原因：${reason}`,
    because: {
      by_hand: () => '手动停止。', project_gone: () => '它的项目已不在，或你已无权发布。', account_gone: () => '它的平台账号已不在。',
      no_film: (slot, left) => `${slot === null ? '有一章' : `第 ${slot} 个`}到时间时没有成片${left ? '，已跳过：可以直接继续，或先制作成片并另选时间。' : '：请制作成片或跳过它，然后继续。'}`,
      post_failed: (slot) => `${slot === null ? '有一章' : `第 ${slot} 个`}没有发布成功：原因见它的帖子。`,
    },
  },
};
