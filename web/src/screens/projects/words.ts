import { many } from '../../parts/many';

/** Words of the list of projects, and of adding one. */
export const words = {
  en: {
    title: 'Projects', about: 'Books, scripts and stories you make films of.', add: 'Add a project', search: 'Search by title', any: 'Any state',
    emptyTitle: 'Drop a book here', emptyText: 'Text, Markdown, Word, EPUB or HTML: its chapters become narrated, illustrated, subtitled films. No key and no account elsewhere is needed to begin.',
    none: 'Nothing found', noneText: 'No project fits this search.', showAll: 'Show all projects', sample: 'Try the sample story', paste: 'Paste a text',
    steps: [['It is read', 'Chapters, paragraphs and sentences are found by themselves, and you can correct them.'], ['You order films', 'Every sentence gets a picture and a voice. The price is told first; what is built in costs nothing.'], ['You watch and correct', 'Change a sentence, a picture or a voice, and only that is made again. Then download or share the film.']],
    chapters: (n: number) => many(n, 'chapter'), episodes: (n: number) => many(n, 'episode'), sentences: (n: string) => many(n, 'sentence'), words: (n: string) => many(n, 'word'), updated: (at: string) => `changed ${at}`,
    noFilms: 'No films yet', films: (n: string) => many(n, 'film'), spent: (sum: string) => `${sum} spent`,
    kind: { book: 'Document', prompt: 'From a prompt', drama: 'Drama', library: 'Library' },
    status: { uploaded: 'added', parsing: 'being read', parsed: 'ready', generating: 'being made', completed: 'finished', failed: 'failed' },
    file: 'File', text: 'Text', prompt: 'Prompt', drop: 'Drop a document here, or choose one', dropHelp: 'txt, md, docx, epub or html, in any encoding, up to 256 MB', choose: 'Choose a file', dropNow: 'Let go to add it',
    sending: (name: string) => `Sending ${name}`, reading: (name: string) => `Reading ${name}`, cancel: 'Cancel', titleLabel: 'Title', textLabel: 'Text', addText: 'Add the text',
    promptLabel: 'What shall it be about?', promptHelp: 'A text maker writes the script; the price is told first.', chaptersLabel: 'Chapters', minutesLabel: 'Minutes', ask: 'Tell the price', write: 'Have it written',
    costs: (price: string) => `At most ${price}`, free: 'Costs nothing', unpriced: 'The price of this model is not known',
    wrongFile: 'This is none of txt, md, docx, epub and html.', oneFile: 'One document at a time.', tooLarge: (name: string, size: string) => `${name} has ${size}, and a document may have 256 MB: send it in smaller parts.`,
  },
  zh: {
    title: '项目', about: '用来制作视频的书籍、剧本和故事。', add: '新建项目', search: '按标题搜索', any: '全部状态',
    emptyTitle: '把一本书拖到这里', emptyText: '支持纯文本、Markdown、Word、EPUB、HTML：每一章都会变成有配音、插图和字幕的视频。开始使用不需要任何密钥或外部账号。',
    none: '没有找到', noneText: '没有符合条件的项目。', showAll: '显示全部项目', sample: '试试示例故事', paste: '粘贴文本',
    steps: [['自动解析', '自动识别章节、段落和句子，之后可以随时修改。'], ['制作成片', '每句话都会配上画面和声音。先告知价格；内置的生成服务免费。'], ['观看与修改', '改动一句话、一张画面或一条配音，只会重做这一部分。然后下载或分享。']],
    chapters: (n: number) => `${n} 章`, episodes: (n: number) => `${n} 集`, sentences: (n: string) => `${n} 句`, words: (n: string) => `${n} 字`, updated: (at: string) => `修改于 ${at}`,
    noFilms: '还没有成片', films: (n: string) => `${n} 部成片`, spent: (sum: string) => `已花费 ${sum}`,
    kind: { book: '文档', prompt: '由提示词生成', drama: '短剧', library: '素材库' },
    status: { uploaded: '已添加', parsing: '解析中', parsed: '就绪', generating: '制作中', completed: '已完成', failed: '失败' },
    file: '文件', text: '文本', prompt: '提示词', drop: '把文档拖到这里，或选择文件', dropHelp: '支持 txt、md、docx、epub、html，任意编码，最大 256 MB', choose: '选择文件', dropNow: '松开即可添加',
    sending: (name: string) => `正在发送 ${name}`, reading: (name: string) => `正在解析 ${name}`, cancel: '取消', titleLabel: '标题', textLabel: '正文', addText: '添加文本',
    promptLabel: '想讲什么？', promptHelp: '由文本模型撰写脚本；会先告知价格。', chaptersLabel: '章数', minutesLabel: '分钟', ask: '查看价格', write: '开始撰写',
    costs: (price: string) => `最多 ${price}`, free: '免费', unpriced: '该模型的价格未知',
    wrongFile: '只支持 txt、md、docx、epub、html。', oneFile: '一次只能添加一个文档。', tooLarge: (name: string, size: string) => `${name} 有 ${size}，而文档最大为 256 MB：请分成较小的几份。`,
  },
};
