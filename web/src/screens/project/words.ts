import type { Shape } from '../../api/client';

const statusEn: Record<Shape<'ProjectStatus'>, string> = { uploaded: 'added', parsing: 'being read', parsed: 'ready', generating: 'being made', completed: 'finished', failed: 'failed' };
const statusZh: Record<Shape<'ProjectStatus'>, string> = { uploaded: '已添加', parsing: '解析中', parsed: '就绪', generating: '制作中', completed: '已完成', failed: '失败' };

const many = (n: string, word: string) => `${n} ${word}${n === '1' ? '' : 's'}`;

/** Words of a project's page. */
export const words = {
  en: {
    chapters: 'Chapters', films: 'Films', cost: 'Cost', settings: 'Settings', people: 'People', trash: 'Trash', tabs: 'Parts of the project',
    manuscript: 'Manuscript', more: 'More', rename: 'Rename…', remove: 'Put in the trash…', removeTitle: (title: string) => `Put “${title}” in the trash?`, removeText: 'It can be taken out of the trash under Settings. Its films and files stay until the trash is emptied.', alsoClips: 'Its clips too', removeAction: 'Put in the trash',
    titleLabel: 'Title', descriptionLabel: 'Description', save: 'Save', cancel: 'Cancel', close: 'Close', status: statusEn,
    kind: { book: 'Document', prompt: 'Written from a prompt', drama: 'Drama', library: 'Library' }, drama: 'This is the project of a drama: its episodes and shots are edited there.', toDrama: 'To the drama',
    read: (chapters: string, sentences: string, words: string) => `${many(chapters, 'chapter')}, ${many(sentences, 'sentence')}, ${many(words, 'word')}`, file: (name: string, size: string) => `${name}, ${size}`, changed: (at: string) => `changed ${at}`,
    reading: 'The document is being read', readingText: 'Chapters appear here as soon as they are there. You can leave this page.', writing: 'The script is being written', writingText: (maker: string) => `${maker} writes it. You can leave this page.`,
    failed: 'It could not be read', scriptFailed: 'The script could not be written', again: 'Try again', stop: 'Stop', attention: 'Nobody knows yet what became of a call to the maker: settle it under Settings, Spending.',
    filter: 'Find a chapter', any: 'All chapters', only: { confirmed: 'Confirmed', unconfirmed: 'Not confirmed', film: 'With a film', none: 'Without a film' }, noChapter: 'No chapter fits this.', noChapterText: 'Choose another filter.', noChapters: 'No chapters yet', noChaptersText: 'Nothing that can be read was found in the document. Write it in the manuscript, or add another document.',
    confirmed: 'confirmed', unconfirmed: 'not confirmed', sentences: (n: string) => many(n, 'sentence'), film: 'Film', filmLasts: (time: string) => `Film, ${time}`, room: 'Edit pictures and voices', readIt: 'Read', choose: (title: string) => `Choose “${title}”`, chooseAll: 'Choose all', chosen: (n: string) => `${n} chosen`, orderChosen: (n: string) => `Order ${n} ${n === '1' ? 'film' : 'films'}`, orderAll: 'Order all films', unchoose: 'Choose none', making: 'being made', makingFailed: 'failed',
    beingMade: 'Being made', cancelOrder: 'Cancel', pause: 'Pause', resume: 'Go on', retry: 'Try again', toOrder: 'Details', timeLeft: (time: string) => `${time} left`, orderStatus: { pending: 'waits', processing: 'being made', paused: 'paused', completed: 'finished', failed: 'failed', cancelled: 'cancelled' },
    step: { initializing: 'begins', image_generation: 'pictures', audio_generation: 'voices', timeline_processing: 'cut list', video_synthesis: 'film', finalizing: 'last steps' }, ofSentences: (done: string, all: string) => `${done} of ${all} sentences`, failedOrders: 'Failed', chapterNo: (n: string) => `Chapter ${n}`,
    noFilms: 'No films yet', noFilmsText: 'Order films of chapters: the price is told first. They can be watched and downloaded here.', allFilms: 'Films of all chapters', play: 'Play', download: 'Download', subtitles: 'Subtitles', sound: 'Sound alone', share: 'Share…', filmPage: 'Its page', fileGone: 'The file was cleaned up; ordering it again makes it anew.', filmStatus: { PENDING: 'waits', GENERATING: 'being made', COMPLETED: 'finished', FAILED: 'failed' }, madeAt: (at: string) => `made ${at}`,
    shareTitle: 'A link for anybody', shareText: 'Whoever has the link can watch the film without an account until the link ends.', shareFor: 'It works for', hours: { 3600: 'an hour', 86400: 'a day', 604800: 'a week', 2592000: '30 days' }, makeLink: 'Make the link', copy: 'Copy', copied: 'Copied', until: (at: string) => `Works until ${at}.`, link: 'Link', deleteFilm: 'Put in the trash', deleteFilmText: 'It can be taken out of the trash under Settings.', deleteFilmTitle: (title: string) => `Put the film “${title}” in the trash?`,
    noCost: 'Nothing was spent', noCostText: 'What calls to makers cost will stand here, by day. The built-in makers cost nothing.', total: 'In all', day: 'Day', service: 'Service', maker: 'Maker', calls: 'Calls', paid: 'Paid', held: 'May still be owed', byService: 'By service', byDay: 'By day', free: 'nothing',
    services: { image_generation: 'Pictures', audio_generation: 'Voices', translation: 'Translation', video_synthesis: 'Film', text_generation: 'Texts', transcription: 'Transcription', video_generation: 'Clips' },
    noPeople: 'Only you work on this', noPeopleText: 'Let others look, edit, confirm or publish.', owner: 'Owner', you: 'you', role: 'Role', person: 'User name', addPerson: 'Add', endPerson: (name: string) => `End the work of ${name}`, leave: 'Leave the project', since: (at: string) => `since ${at}`,
    roles: { viewer: 'may look', editor: 'edits and orders', reviewer: 'confirms', publisher: 'publishes' }, addTitle: 'Add somebody', notOwner: 'Only the owner chooses who works here.', endTitle: (name: string) => `End the work of ${name} here?`, endText: 'What they did stays. They can be added again.', end: 'End it',
    noTrash: 'No chapter in the trash', noTrashText: 'Chapters that are thrown away in the manuscript lie here and can be taken out.', restore: 'Take out', deletedAt: (at: string) => `thrown away ${at}`,
  },
  zh: {
    chapters: '章节', films: '视频', cost: '花费', settings: '设置', people: '成员', trash: '回收站', tabs: '项目内容',
    manuscript: '文稿', more: '更多', rename: '重命名…', remove: '移到回收站…', removeTitle: (title: string) => `把“${title}”移到回收站？`, removeText: '可以在“设置 → 回收站”中恢复。清空回收站之前，视频和文件都会保留。', alsoClips: '连同它的短片', removeAction: '移到回收站',
    titleLabel: '标题', descriptionLabel: '说明', save: '保存', cancel: '取消', close: '关闭', status: statusZh,
    kind: { book: '文档', prompt: '由提示词生成', drama: '短剧', library: '素材库' }, drama: '这是一部短剧的项目：分集和镜头请在短剧中编辑。', toDrama: '前往短剧',
    read: (chapters: string, sentences: string, words: string) => `${chapters} 章，${sentences} 句，${words} 字`, file: (name: string, size: string) => `${name}，${size}`, changed: (at: string) => `修改于 ${at}`,
    reading: '正在解析文档', readingText: '章节解析完成后会显示在这里。可以离开本页。', writing: '正在撰写脚本', writingText: (maker: string) => `由 ${maker} 撰写。可以离开本页。`,
    failed: '解析失败', scriptFailed: '脚本撰写失败', again: '重试', stop: '停止', attention: '有一次调用的结果未知：请在“设置 → 花费”中处理。',
    filter: '查找章节', any: '全部章节', only: { confirmed: '已确认', unconfirmed: '未确认', film: '已有视频', none: '没有视频' }, noChapter: '没有符合条件的章节。', noChapterText: '换一个筛选条件试试。', noChapters: '还没有章节', noChaptersText: '文档中没有可读的内容。可以在文稿中撰写，或添加另一份文档。',
    confirmed: '已确认', unconfirmed: '未确认', sentences: (n: string) => `${n} 句`, film: '视频', filmLasts: (time: string) => `视频 ${time}`, room: '编辑画面与配音', readIt: '阅读', choose: (title: string) => `选择“${title}”`, chooseAll: '全选', chosen: (n: string) => `已选 ${n} 章`, orderChosen: (n: string) => `制作 ${n} 部视频`, orderAll: '制作全部视频', unchoose: '取消选择', making: '制作中', makingFailed: '失败',
    beingMade: '制作中', cancelOrder: '取消', pause: '暂停', resume: '继续', retry: '重试', toOrder: '详情', timeLeft: (time: string) => `剩余 ${time}`, orderStatus: { pending: '等待中', processing: '制作中', paused: '已暂停', completed: '已完成', failed: '失败', cancelled: '已取消' },
    step: { initializing: '准备', image_generation: '画面', audio_generation: '配音', timeline_processing: '剪辑', video_synthesis: '合成', finalizing: '收尾' }, ofSentences: (done: string, all: string) => `${done} / ${all} 句`, failedOrders: '失败', chapterNo: (n: string) => `第 ${n} 章`,
    noFilms: '还没有视频', noFilmsText: '选择章节制作视频，会先告知价格。完成后可以在这里观看和下载。', allFilms: '全部章节的视频', play: '播放', download: '下载', subtitles: '字幕', sound: '仅音频', share: '分享…', filmPage: '详情页', fileGone: '文件已被清理，重新制作即可恢复。', filmStatus: { PENDING: '等待中', GENERATING: '制作中', COMPLETED: '已完成', FAILED: '失败' }, madeAt: (at: string) => `制作于 ${at}`,
    shareTitle: '公开链接', shareText: '在链接有效期内，任何拿到链接的人都可以直接观看，无需账号。', shareFor: '有效期', hours: { 3600: '一小时', 86400: '一天', 604800: '一周', 2592000: '30 天' }, makeLink: '生成链接', copy: '复制', copied: '已复制', until: (at: string) => `有效期至 ${at}。`, link: '链接', deleteFilm: '移到回收站', deleteFilmText: '可以在“设置 → 回收站”中恢复。', deleteFilmTitle: (title: string) => `把视频“${title}”移到回收站？`,
    noCost: '还没有花费', noCostText: '调用生成服务的花费会按天显示在这里。内置的生成服务免费。', total: '合计', day: '日期', service: '服务', maker: '提供方', calls: '调用次数', paid: '已支付', held: '可能待付', byService: '按服务', byDay: '按日期', free: '免费',
    services: { image_generation: '画面', audio_generation: '配音', translation: '翻译', video_synthesis: '合成', text_generation: '文本', transcription: '听写', video_generation: '短片' },
    noPeople: '目前只有你', noPeopleText: '可以让其他人查看、编辑、确认或发布。', owner: '所有者', you: '你', role: '角色', person: '用户名', addPerson: '添加', endPerson: (name: string) => `移除 ${name}`, leave: '退出项目', since: (at: string) => `加入于 ${at}`,
    roles: { viewer: '查看', editor: '编辑与制作', reviewer: '确认', publisher: '发布' }, addTitle: '添加成员', notOwner: '只有所有者可以管理成员。', endTitle: (name: string) => `把 ${name} 移出这个项目？`, endText: '已完成的工作会保留，之后可以重新添加。', end: '移除',
    noTrash: '回收站里没有章节', noTrashText: '在文稿中删除的章节会放在这里，可以恢复。', restore: '恢复', deletedAt: (at: string) => `删除于 ${at}`,
  },
};
