/** Words of films: the list, and one of them. */
export const words = {
  en: {
    title: 'Films', about: 'What was finished, ready to watch, download and share.', orders: 'Orders', back: 'All films',
    emptyTitle: 'No film is finished yet', emptyText: 'Order the film of a chapter in its project. When it is finished it stands here.', toOrders: 'See what is being made', toProjects: 'To the projects', none: 'Nothing found', noneText: 'This project has no finished film yet.',
    current: 'current', earlier: 'earlier', called: (title: string, apart: string) => `${title} (${apart})`,
    chapter: 'Edit the chapter', order: 'Its order', rename: 'Rename', share: 'Share', publish: 'Publish', throwAway: 'Throw away', download: 'Download', more: 'More',
    removedTitle: 'The file is gone', removedText: 'A clean-up of the storage took it. Its facts stay; order the film again to have the file again: pictures and voices that are still there are used.', makingTitle: 'This film is being made', makingText: 'Its order tells how far it is.', failedTitle: 'This film could not be made', failedText: 'Its order tells why, and what to do.', toOrder: 'To the order',
    facts: 'Facts', length: 'Length', size: 'Picture', format: 'Format', file: 'File', language: 'Language', made: 'Finished', extent: 'Shows', digest: 'Fingerprint (SHA-256)', whole: 'whole chapter', preview: (n: number) => (n === 1 ? 'the first sentence' : `the first ${n} sentences`),
    downloads: 'Download', film: (format: string) => `Film (${format})`, subtitles: (format: string) => `Subtitles (${format})`, soundOnly: 'Sound alone', poster: 'Poster (JPEG)', noSubtitles: 'This film was ordered without subtitle files.',
    tabs: { made: 'What it is made of', cuts: 'Timeline', others: 'Other films', history: 'History' }, noOthers: 'This chapter has no other film. Order it in another size, length or language, and that film stands here too.', status: { PENDING: 'waiting', GENERATING: 'being made', COMPLETED: 'finished', FAILED: 'failed' },
    renameTitle: 'Rename the film', titleLabel: 'Title', titleHelp: 'It is offered for download under this name. The file itself stays as it is.', save: 'Save', close: 'Close', nowCalled: (title: string) => `Somebody else changed it meanwhile: it is called “${title}” now. What you typed is still here; save again to use it.`,
    shareTitle: 'Share this film', shareText: 'Whoever has the link can watch and download the film without an account, until the link ends. A link cannot be taken back alone; an owner can end all links at once.', endsLabel: 'The link works for', ends: { hour: 'one hour', day: 'one day', week: 'seven days', month: 'thirty days' }, make: 'Make the link', linkLabel: 'Link', copy: 'Copy', copied: 'Copied', until: (at: string) => `Works until ${at}.`,
    trashTitle: 'Throw this film away?', trashText: 'It goes to the trash, from where it can be taken back. Its chapter then shows the film before it, if there is one. Links to it stop working.', trashDo: 'Throw away', thrown: (title: string) => `“${title}” is in the trash.`, takeBack: 'Take it back',
  },
  zh: {
    title: '成片', about: '做好的成片，可观看、下载和分享。', orders: '任务', back: '全部成片',
    emptyTitle: '还没有成片', emptyText: '在项目中为一章下单制作成片，完成后会出现在这里。', toOrders: '查看进行中的任务', toProjects: '前往项目', none: '没有找到', noneText: '这个项目还没有成片。',
    current: '最新', earlier: '较早', called: (title: string, apart: string) => `${title}（${apart}）`,
    chapter: '编辑本章', order: '所属任务', rename: '重命名', share: '分享', publish: '发布', throwAway: '移到回收站', download: '下载', more: '更多',
    removedTitle: '文件已被清理', removedText: '存储清理时移除了文件，相关信息仍然保留。重新下单即可再次得到文件，仍在的画面和配音会直接使用。', makingTitle: '成片正在制作', makingText: '进度请看它的任务。', failedTitle: '成片没能做成', failedText: '原因和处理办法请看它的任务。', toOrder: '前往任务',
    facts: '信息', length: '时长', size: '画面', format: '格式', file: '文件', language: '语言', made: '完成于', extent: '章节范围', digest: '指纹（SHA-256）', whole: '整章', preview: (n: number) => `前 ${n} 句`,
    downloads: '下载', film: (format: string) => `成片（${format}）`, subtitles: (format: string) => `字幕（${format}）`, soundOnly: '仅声音', poster: '封面（JPEG）', noSubtitles: '这部成片下单时没有要求字幕文件。',
    tabs: { made: '制作信息', cuts: '时间轴', others: '其他成片', history: '历史' }, noOthers: '这一章没有其他成片。以别的尺寸、长度或语言再次下单，做好的成片也会出现在这里。', status: { PENDING: '等待', GENERATING: '制作中', COMPLETED: '已完成', FAILED: '失败' },
    renameTitle: '重命名', titleLabel: '标题', titleHelp: '下载时会使用这个名字，文件本身不变。', save: '保存', close: '关闭', nowCalled: (title: string) => `别人刚刚改过，现在叫“${title}”。你输入的内容还在，再次保存即可使用。`,
    shareTitle: '分享这部成片', shareText: '在链接到期之前，任何拿到链接的人都可以观看和下载，无需账号。链接不能单独撤回；所有者可以一次性让全部链接失效。', endsLabel: '链接有效期', ends: { hour: '1 小时', day: '1 天', week: '7 天', month: '30 天' }, make: '生成链接', linkLabel: '链接', copy: '复制', copied: '已复制', until: (at: string) => `有效期至 ${at}。`,
    trashTitle: '把这部成片移到回收站？', trashText: '之后可以从回收站恢复。本章会改为显示它之前的成片（如果有）。已分享的链接将失效。', trashDo: '移到回收站', thrown: (title: string) => `“${title}”已移到回收站。`, takeBack: '恢复',
  },
};
