import { many } from '../../parts/many';

/** Words of the gallery, and of what all pages of clips share. */
export const words = {
  en: {
    title: 'Clips', about: 'A few moving seconds each: made of words or of a picture, or brought by you.', pictures: 'Pictures', places: 'Clips and pictures', make: 'Make a clip', upload: 'Bring a clip',
    search: 'Search prompt and caption', status: 'State', anyStatus: 'Any state', theme: 'Theme', anyTheme: 'Any theme', tag: 'Tag', anyTag: 'Any tag', origin: 'Where from', all: 'All', made: 'Made', brought: 'Brought',
    kept: 'Kept here', keptHere: 'Here', putAway: 'Put away', reset: 'Show all again',
    emptyTitle: 'No clips yet', emptyText: 'Say in a sentence what shall be seen, or choose a picture that shall move: a video maker makes the clip, and the price is told before. Or bring a clip of your own: drop it anywhere here.',
    emptyAway: 'Nothing was put away', emptyAwayText: 'A clip that is put away leaves this list and frees its place; it stays findable here.',
    none: 'Nothing found', noneText: 'No clip fits these filters.',
    state: { queued: 'waits', processing: 'being made', completed: 'finished', failed: 'failed' }, attention: 'needs you', away: 'put away', own: 'brought',
    noPicture: 'Nothing to see yet', seconds: (n: string) => `${n} s`, takes: (n: number) => many(n, 'take'), waitsUntil: (at: string) => `waits until ${at}`,
    caption: 'Caption', captionHelp: 'A line about it, shown in lists.', tags: 'Tags', tagsHelp: 'Enter after each; everybody here shares them.', themeHelp: 'What it is about, in a word or few.',
    project: 'Project', noProject: 'None', chapter: 'Chapter', noChapter: 'None', paragraph: 'Paragraph', paragraphHelp: 'Counted from 1.', belongs: 'Where it belongs',
    when: 'When', scheduled: 'Not before', scheduledHelp: 'Left out, it begins as soon as somebody is free.', priority: 'Priority', priorityHelp: 'From −100 to 100; higher goes first.',
    size: 'Size', sizeHelp: 'What the model gives otherwise is made so here.', format: 'File', wide: 'wide', upright: 'upright', square: 'square',
  },
  zh: {
    title: '短片', about: '每段几秒的动态画面：由文字或图片生成，或由你上传。', pictures: '图片', places: '短片与图片', make: '制作短片', upload: '上传短片',
    search: '搜索提示词和说明', status: '状态', anyStatus: '全部状态', theme: '主题', anyTheme: '全部主题', tag: '标签', anyTag: '全部标签', origin: '来源', all: '全部', made: '生成的', brought: '上传的',
    kept: '存放位置', keptHere: '在库', putAway: '已归档', reset: '清除筛选',
    emptyTitle: '还没有短片', emptyText: '用一句话描述画面，或选一张想让它动起来的图片：视频模型会生成短片，下单前会先告知价格。也可以把自己的短片直接拖到这里上传。',
    emptyAway: '没有已归档的短片', emptyAwayText: '归档后的短片会离开列表并释放空间，但仍可在这里找到。',
    none: '没有找到', noneText: '没有符合筛选条件的短片。',
    state: { queued: '等待中', processing: '制作中', completed: '已完成', failed: '失败' }, attention: '需要处理', away: '已归档', own: '上传',
    noPicture: '暂无画面', seconds: (n: string) => `${n} 秒`, takes: (n: number) => `${n} 个版本`, waitsUntil: (at: string) => `等到 ${at}`,
    caption: '说明', captionHelp: '列表中显示的一句话。', tags: '标签', tagsHelp: '每输入一个按回车；所有成员共用。', themeHelp: '一两个词概括主题。',
    project: '项目', noProject: '不属于项目', chapter: '章节', noChapter: '不属于章节', paragraph: '段落', paragraphHelp: '从 1 开始数。', belongs: '归属',
    when: '时间', scheduled: '最早开始时间', scheduledHelp: '不填则有空闲时立即开始。', priority: '优先级', priorityHelp: '−100 到 100，数值大的先做。',
    size: '尺寸', sizeHelp: '如果模型给出的尺寸不同，会在本地转换。', format: '文件格式', wide: '横屏', upright: '竖屏', square: '方形',
  },
};
