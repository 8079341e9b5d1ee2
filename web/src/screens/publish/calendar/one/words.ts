import type { Words } from '../../../../app/language';

interface One {
  back: string; project: string; account: string; rhythm: string; films: string; failing: string; stops: string; goesOn: string; missed: string;
  pause: string; resume: string; edit: string; stop: string; stopTitle: string; stopText: string; resumeTitle: string; resumeAsk: string; keep: string; keepLate: string; keepSkips: string; shift: string; shiftText: string; cancel: string; save: string;
  places: string; number: string; at: string; chapter: string; stands: string; deeds: string; hasFilm: string; noFilm: string; why: Record<string, string>; editTitle: string; name: string; movesAll: string;
}

/** Words of one calendar. */
export const words: Words<One> = {
  en: {
    back: 'All calendars', project: 'Project', account: 'Account', rhythm: 'Posts', films: 'Films', failing: 'When one fails', stops: 'It stops', goesOn: 'It goes on with the next', missed: 'When its time was missed',
    pause: 'Pause', resume: 'Go on', edit: 'Edit', stop: 'Stop', stopTitle: 'Stop this calendar?', stopText: 'No further post of it is begun until you go on. One that is begun already, even ahead of its time, goes on and comes out: pause or cancel it on its own page. What is at the platform goes on there.',
    resumeTitle: 'Go on with this calendar', resumeAsk: 'What has the dates that are over?', keep: 'The dates stay', keepLate: 'What was to be posted meanwhile is posted late, one after the other.', keepSkips: 'What was to be posted meanwhile is left out.', shift: 'Move what is left', shiftText: 'The first that is left comes on the next day, the others behind it as before.', cancel: 'Cancel', save: 'Save',
    places: 'Places', number: 'Place', at: 'Time', chapter: 'Chapter', stands: 'How it stands', deeds: 'What can be done', hasFilm: 'Its film is there.', noFilm: 'No film of the chapter is there yet: make it before its time.',
    why: { by_hand: 'You left it out.', missed: 'Nothing ran at its time, or it was paused then.', no_film: 'There was no film at its time.', posted_before: 'The account had posted the same before.' },
    editTitle: 'Edit the calendar', name: 'Name of the calendar', movesAll: 'Another time puts every place without a post back on its day, also those you moved by hand.',
  },
  zh: {
    back: '全部日历', project: '项目', account: '账号', rhythm: '发布', films: '成片', failing: '有一次失败时', stops: '停止', goesOn: '继续下一章', missed: '错过时间时',
    pause: '暂停', resume: '继续', edit: '编辑', stop: '停止', stopTitle: '停止这个日历？', stopText: '在你选择继续之前，不再开始新的发布。已经开始的，即使是提前开始的，也会继续并公开：如需暂停或取消，请打开那条帖子。已经交给平台的会在那里继续。',
    resumeTitle: '继续这个日历', resumeAsk: '已经过去的日期怎么办？', keep: '日期不变', keepLate: '这段时间本该发布的，会逐个补发。', keepSkips: '这段时间本该发布的，会跳过。', shift: '把剩下的往后移', shiftText: '剩下的第一章排到下一天，其余按原来的间隔排在后面。', cancel: '取消', save: '保存',
    places: '排期', number: '序号', at: '时间', chapter: '章节', stands: '状态', deeds: '操作', hasFilm: '成片已就绪。', noFilm: '这一章还没有成片：请在时间到来之前制作。',
    why: { by_hand: '由你跳过。', missed: '到时间时程序没有运行，或发布被暂停。', no_film: '到时间时没有成片。', posted_before: '这个账号已发布过相同的内容。' },
    editTitle: '编辑日历', name: '日历名称', movesAll: '改时间会把所有还没有帖子的章节排回它们的日子，包括你手动改过的。',
  },
};
