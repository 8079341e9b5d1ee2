import type { Words } from '../../../../app/language';
import type { Shape } from '../../../../api/client';

type Visibility = NonNullable<Shape<'SeriesTemplate'>['visibility']>;

interface RuleWords {
  day: string; time: string; zone: string; zoneHelp: string; noZone: string; every: string; everyDay: string; everyDays: (days: number) => string;
  stop: string; stopOn: string; stopOff: string; missed: string; catchUp: string; catchUpText: string; skip: string; skipText: string;
  filledIn: string; postTitle: string; comesTo: string; description: string; tags: string; tagsHelp: string; visibility: string; choose: string; usually: (word: string) => string; seen: Record<Visibility, string>;
  comments: string; downloads: string; age: string; ai: string; moreOf: (platform: string) => string;
}

/** Words of what a calendar goes by. */
export const words: Words<RuleWords> = {
  en: {
    day: 'First day', time: 'Time of day', zone: 'Time zone', zoneHelp: 'When clocks are changed there, the time of day stays the same.', noZone: 'No such time zone', every: 'Days from one to the next', everyDay: 'Every day', everyDays: (days) => `Every ${days} days`,
    stop: 'Stop when one fails', stopOn: 'A post that fails, or a film that is not there at its time, stops the calendar until you go on.', stopOff: 'When a post fails, the next is posted at its time all the same; a film that is late is waited for.',
    missed: 'When nothing ran at its time, such as while the machine was off', catchUp: 'Post it late', catchUpText: 'What was missed is posted as soon as it can be, one after the other in order.', skip: 'Leave it out', skipText: 'What was missed is not posted; the next comes at its time.',
    filledIn: '{project}, {chapter} and {number} become the project’s title, the chapter’s title and its number.', postTitle: 'Title of each post', comesTo: 'It comes to:', description: 'Description', tags: 'Tags', tagsHelp: 'Enter adds one.',
    visibility: 'Who sees it', choose: 'Choose', usually: (word) => `Usually: ${word}`, seen: { public: 'Everybody', private: 'Only you', unlisted: 'Whoever has the link', scheduled: 'Uploaded early, released by the platform at its time' },
    comments: 'Allow comments', downloads: 'Allow downloads', age: 'For adults only', ai: 'Say that it was made with AI', moreOf: (platform) => `More settings of ${platform}`,
  },
  zh: {
    day: '第一天', time: '时刻', zone: '时区', zoneHelp: '当地调整时钟后，发布时刻不变。', noZone: '没有这个时区', every: '相隔天数', everyDay: '每天', everyDays: (days) => `每 ${days} 天`,
    stop: '失败时停止', stopOn: '有一次发布失败，或到时间还没有成片，日历就会停下，等你决定继续。', stopOff: '即使有一次发布失败，下一章仍按时发布；成片晚了就等它。',
    missed: '如果到时间时程序没有运行，例如机器关着', catchUp: '补发', catchUpText: '错过的会尽快按顺序逐个补发。', skip: '跳过', skipText: '错过的不再发布，下一章按时发布。',
    filledIn: '{project}、{chapter} 和 {number} 会换成项目名、章名和章号。', postTitle: '每个帖子的标题', comesTo: '结果：', description: '简介', tags: '标签', tagsHelp: '按回车添加。',
    visibility: '谁能看到', choose: '请选择', usually: (word) => `默认：${word}`, seen: { public: '所有人', private: '仅自己', unlisted: '有链接的人', scheduled: '提前上传，由平台按时公开' },
    comments: '允许评论', downloads: '允许下载', age: '仅限成人', ai: '声明由 AI 制作', moreOf: (platform) => `${platform} 的更多设置`,
  },
};
