import type { Shape } from '../../api/client';
import type { Words } from '../../app/language';
import { many } from '../../parts/many';
import type { By, Measure } from './useNumbers';

interface NumbersWords {
  title: string; about: string; totals: string; measure: Record<Measure, string>; kind: Record<By, string>; source: Record<Shape<'MetricsSource'>, string>; cost: string; costOut: string; posts: (count: string) => string; postsHead: string; postsOut: string;
  by: string; drawn: string; titled: (measure: string, kind: string) => string; table: string; deeds: string; ofDays: (count: number) => string; daysIn: (zone: string) => string; onlyFirst: (shown: number, all: number) => string;
  toldOf: (told: number, of: number) => string; untold: (of: number) => string; untoldThen: string; noPosts: string; noCost: string; neverLooked: string; looked: (at: string) => string; noChapter: string; noProject: string; atPlatform: string;
  platform: string; anyPlatform: string; account: string; anyAccount: string; from: string; to: string; fromDay: string; toDay: string; all: string; none: string; noneSuch: string; noneText: string; toPublish: string;
  csv: string; import: string; importText: string; blank: string; choose: string; sending: string; taken: (count: number) => string; troubles: (count: number) => string; trouble: (row: number, field: string, message: string) => string; troubleOf: Record<string, string>; close: string; cancel: string; save: string;
  lookNow: string; looking: string; enter: string; enterText: string; entered: string; before: string; when: string;
}

/** Words of the numbers. */
export const words: Words<NumbersWords> = {
  en: {
    title: 'Numbers', about: 'What became of what was published. A dash is what nobody told, which is no zero.', totals: 'Altogether',
    measure: { views: 'Views', likes: 'Likes', comments: 'Comments', shares: 'Shares' }, kind: { film: 'Film', chapter: 'Chapter', project: 'Project', platform: 'Platform', day: 'Day', publication: 'Post' },
    source: { api: 'The platform', manual: 'By hand', csv: 'A table', bridge: 'Your tool' },
    cost: 'Cost', costOut: 'Cost of films out that day', posts: (count) => many(count, 'post'), postsHead: 'Posts', postsOut: 'Posts out by then', by: 'Added up by', drawn: 'What is drawn', titled: (measure, kind) => `${measure} by ${kind.toLowerCase()}`,
    table: 'As a table', deeds: 'What can be done', ofDays: (count) => many(count, 'day'), daysIn: (zone) => `Days are those of ${zone}, your account’s time zone.`, onlyFirst: (shown, all) => `The first ${shown} of ${all}: all are in the CSV, or filter them.`,
    toldOf: (told, of) => `${told} of ${of} told`, untold: (of) => (of === 1 ? 'Unknown: the platform has not told it' : `Unknown: none of ${of} posts told it`), untoldThen: 'Unknown: it was not told', noPosts: 'Unknown: nothing was out yet', noCost: 'Unknown: nobody wrote down what it cost',
    neverLooked: 'Nobody has looked yet', looked: (at) => `Told ${at}`, noChapter: 'Without a chapter', noProject: 'Without a project', atPlatform: 'See it at the platform',
    platform: 'Platform', anyPlatform: 'All platforms', account: 'Account', anyAccount: 'All accounts', from: 'Out from', to: 'Out until', fromDay: 'First day', toDay: 'Last day', all: 'Show all', none: 'No numbers yet', noneSuch: 'Nothing that was published is so. Show all, or choose otherwise.',
    noneText: 'Publish a film, and its views, likes, comments and shares come here by themselves; where a platform tells nothing to programs, you write them down.', toPublish: 'To publishing',
    csv: 'CSV', import: 'Take numbers from a table', importText: 'A CSV table in UTF-8, a post a row: its link or id, a date if it is not of today, and views, likes, comments, shares. Empty cells change nothing; good rows are taken even when others are not.', blank: 'The table of all posts, to be filled in', choose: 'Choose a table', sending: 'The table is sent',
    taken: (count) => `${many(count, 'row')} taken`, troubles: (count) => `${many(count, 'row')} not taken:`, trouble: (row, field, message) => `Row ${row}, ${field}: ${message}`, troubleOf: {}, close: 'Close', cancel: 'Cancel', save: 'Save',
    lookNow: 'Look now', looking: 'The platform is asked now; its answer is here within seconds.', enter: 'Enter numbers', enterText: 'As the platform shows them now. What is left empty stays as it was.', entered: 'Written down', before: 'What was told before', when: 'When',
  },
  zh: {
    title: '数据', about: '已发布内容的表现。短横表示没有得到数据，不是零。', totals: '合计',
    measure: { views: '播放', likes: '点赞', comments: '评论', shares: '分享' }, kind: { film: '成片', chapter: '章节', project: '项目', platform: '平台', day: '日期', publication: '帖子' },
    source: { api: '平台', manual: '手动填写', csv: '表格', bridge: '自有工具' },
    cost: '成本', costOut: '当天发布成片的成本', posts: (count) => `${count} 个帖子`, postsHead: '帖子', postsOut: '截至当天的帖子', by: '汇总方式', drawn: '图中显示', titled: (measure, kind) => `按${kind}看${measure}`,
    table: '表格', deeds: '操作', ofDays: (count) => `${count} 天`, daysIn: (zone) => `日期按 ${zone} 时区，与账号设置一致。`, onlyFirst: (shown, all) => `共 ${all} 项，这里是前 ${shown} 项：全部在 CSV 里，也可以筛选。`,
    toldOf: (told, of) => `${of} 个中 ${told} 个有数据`, untold: (of) => (of === 1 ? '未知：平台还没有提供' : `未知：${of} 个帖子都没有数据`), untoldThen: '未知：没有得到数据', noPosts: '未知：当时还没有发布任何内容', noCost: '未知：没有成本记录',
    neverLooked: '还没有查看过', looked: (at) => `数据时间 ${at}`, noChapter: '没有所属章节', noProject: '没有所属项目', atPlatform: '在平台上查看',
    platform: '平台', anyPlatform: '全部平台', account: '账号', anyAccount: '全部账号', from: '发布起始', to: '发布截止', fromDay: '第一天', toDay: '最后一天', all: '显示全部', none: '还没有数据', noneSuch: '没有符合条件的已发布内容。请显示全部，或换个条件。',
    noneText: '发布成片后，播放、点赞、评论和分享会自动出现在这里；平台不向程序提供数据时，可以手动填写。', toPublish: '去发布',
    csv: 'CSV', import: '从表格导入数据', importText: '使用 UTF-8 编码的 CSV 表格，每行一个帖子：链接或编号，日期（当天可不填），以及播放、点赞、评论、分享。空格不改变原有数据；有问题的行不影响其他行。', blank: '下载全部帖子的表格来填写', choose: '选择表格', sending: '正在上传表格',
    taken: (count) => `已导入 ${count} 行`, troubles: (count) => `${count} 行没有导入：`, trouble: (row, field, message) => `第 ${row} 行，${field === 'row' ? '整行' : field}：${message}`,
    troubleOf: {
      quotes: '引号不成对：带引号的内容要在分隔符之前结束，其中的引号要写两遍。', fields: '内容比列多：含有分隔符的内容请加引号。', number: '不是整数：请写成 1200 或 1,200，或留空。', no_post: '没有写是哪条帖子：请填写链接或编号。',
      link: '不是作品链接：请填写作品本身的链接。', date: '不是日期：请写成 2026-12-01。', empty: '没有任何数据：请至少填一项，或去掉这一行。', twice: '与前面某一行的帖子和日期相同：请去掉其中一行。',
      short_link: '这是短链接：请打开它，填写完整的链接。', unknown_post: '你已发布的帖子里没有这一条。', out_of_time: '这一天在发布之前，或还没有到。',
    }, close: '关闭', cancel: '取消', save: '保存',
    lookNow: '立即查看', looking: '正在询问平台，几秒后显示结果。', enter: '填写数据', enterText: '按平台现在显示的填写。留空的保持不变。', entered: '已记下', before: '以前的数据', when: '时间',
  },
};
