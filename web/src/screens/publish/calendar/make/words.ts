import type { Words } from '../../../../app/language';
import { many } from '../../../../parts/many';

interface Make {
  title: string; about: string; back: string; when: string; posts: string; project: string; account: string; choose: string; from: string; to: string; first: string; last: string; films: string; usual: (kind: string) => string;
  noAccounts: string; toAccounts: string; name: string; nameHelp: string; show: string; dates: (count: number) => string; datesAbout: (zone: string) => string; changed: string; films24: string; make: string;
  number: string; at: string; chapter: string; postTitle: string;
}

/** Words of making a calendar. */
export const words: Words<Make> = {
  en: {
    title: 'A new calendar', about: 'Say what is posted and when, look at the dates, then make it. Nothing is posted before its time.', back: 'All calendars', when: 'When', posts: 'What each post says',
    project: 'Project', account: 'Account', choose: 'Choose', from: 'From chapter', to: 'To chapter', first: 'The first', last: 'The last', films: 'Which films', usual: (kind) => (kind.trim() === '' ? 'Choose' : `The project’s usual (${kind})`),
    noAccounts: 'There is no account to post by yet.', toAccounts: 'Connect one', name: 'Name of the calendar', nameHelp: 'The project’s title when left empty.', show: 'Show dates',
    dates: (count) => many(count, 'date'), datesAbout: (zone) => `Times are those of ${zone}.`, changed: 'Something was changed since: show the dates again.', films24: 'A day before its time each place takes the newest film of its chapter. Films may be made until then.', make: 'Make the calendar',
    number: 'Place', at: 'Time', chapter: 'Chapter', postTitle: 'Title of the post',
  },
  zh: {
    title: '新建日历', about: '选好发布什么、什么时候发，看过日期再新建。到时间之前什么也不会发布。', back: '全部日历', when: '时间', posts: '帖子内容',
    project: '项目', account: '账号', choose: '请选择', from: '从哪一章', to: '到哪一章', first: '第一章', last: '最后一章', films: '哪种成片', usual: (kind) => (kind.trim() === '' ? '请选择' : `项目的常用成片（${kind}）`),
    noAccounts: '还没有可以发布的账号。', toAccounts: '去连接', name: '日历名称', nameHelp: '留空则用项目名。', show: '显示日期',
    dates: (count) => `${count} 个日期`, datesAbout: (zone) => `时间按 ${zone} 时区。`, changed: '内容已改动：请重新显示日期。', films24: '到时间前一天，每一章会取用当时最新的成片；在那之前都可以制作。', make: '新建这个日历',
    number: '序号', at: '时间', chapter: '章节', postTitle: '帖子标题',
  },
};
