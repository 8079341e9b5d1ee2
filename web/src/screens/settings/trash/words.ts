/** Words of the trash. */
export const words = {
  en: {
    about: 'What was thrown away stays here for a while, 30 days unless this installation says otherwise, and then goes for good. What it cost stays in the records. Chapters, shots and takes are brought back where they were: on the page of their project or drama.', projects: 'Projects', films: 'Films', clips: 'Clips', dramas: 'Dramas', restore: 'Restore', restored: (what: string) => `“${what}” is back`, open: 'Open it', none: 'Nothing here', noneText: 'What you throw away can be brought back from here.',
    changed: (at: string) => `last changed ${at}`, made: (at: string) => `made ${at}`, thrown: (at: string) => `thrown away ${at}`, chapters: (n: number) => `${n} ${n === 1 ? 'chapter' : 'chapters'}`, episodes: (n: number, m: number) => `${n} ${n === 1 ? 'episode' : 'episodes'}, ${m} ${m === 1 ? 'shot' : 'shots'}`, noTitle: 'without a title', fileGone: 'its file is gone', away: 'put away',
  },
  zh: {
    about: '删除的内容会在这里保留一段时间（默认 30 天），之后彻底清除。花费记录会保留。章节、镜头和各个版本在所属项目或短剧的页面中恢复。', projects: '项目', films: '成片', clips: '短片', dramas: '短剧', restore: '恢复', restored: (what: string) => `“${what}”已恢复`, open: '打开', none: '这里是空的', noneText: '删除的内容可以在这里恢复。',
    changed: (at: string) => `修改于 ${at}`, made: (at: string) => `制作于 ${at}`, thrown: (at: string) => `删除于 ${at}`, chapters: (n: number) => `${n} 章`, episodes: (n: number, m: number) => `${n} 集，${m} 个镜头`, noTitle: '无标题', fileGone: '文件已删除', away: '已归档',
  },
};
