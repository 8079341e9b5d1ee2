import type { Shape } from '../../../api/client';
import { many } from '../../../parts/many';

const kindsEn: Record<Shape<'EditKind'>, string> = {
  correct_sentence: 'Sentence corrected', insert_sentence: 'Sentence added', delete_sentence: 'Sentence deleted', split_sentence: 'Sentence split', merge_sentence: 'Sentences joined', move_sentence: 'Sentence moved',
  edit_paragraph: 'Paragraph changed', restore_paragraph: 'Paragraph restored', split_paragraph: 'Paragraph split', merge_paragraph: 'Paragraphs joined', move_paragraph: 'Paragraph moved',
  edit_chapter: 'Chapter changed', split_chapter: 'Chapter split', merge_chapter: 'Chapters joined', move_chapter: 'Chapter moved', delete_chapter: 'Chapter put in the trash', restore_chapter: 'Chapter restored',
  several: 'Several changes', replace: 'Text replaced',
};
const kindsZh: Record<Shape<'EditKind'>, string> = {
  correct_sentence: '已修改句子', insert_sentence: '已插入句子', delete_sentence: '已删除句子', split_sentence: '已拆分句子', merge_sentence: '已合并句子', move_sentence: '已移动句子',
  edit_paragraph: '已修改段落', restore_paragraph: '已恢复段落', split_paragraph: '已拆分段落', merge_paragraph: '已合并段落', move_paragraph: '已移动段落',
  edit_chapter: '已修改章节', split_chapter: '已拆分章节', merge_chapter: '已合并章节', move_chapter: '已移动章节', delete_chapter: '章节已移到回收站', restore_chapter: '已恢复章节',
  several: '多项修改', replace: '已替换文字',
};

/** Words of the manuscript. */
export const words = {
  en: {
    manuscript: 'Manuscript', back: 'Project', chapters: 'Chapters', find: 'Find', edits: 'Edits', panes: 'Chapters, search and edits', close: 'Close',
    count: (chapters: string, sentences: string) => `${many(chapters, 'chapter')}, ${many(sentences, 'sentence')}`,
    empty: 'Nothing to read yet', emptyText: 'As soon as the document is read, its chapters stand here and can be edited.',
    filter: 'Find a chapter', noChapter: 'No chapter has this title.', sentences: (n: string) => many(n, 'sentence'), confirmed: 'confirmed', unconfirmed: 'not confirmed',
    document: 'The text', paragraph: (n: string) => `Paragraph ${n}`, at: (paragraph: string, sentence: string) => `Paragraph ${paragraph}, sentence ${sentence}`, chapter: (n: string) => `Chapter ${n}`,
    edited: 'edited', ignored: 'left out', ignoredBecause: (why: string) => `left out: ${why}`, deleted: 'deleted', restore: 'Restore',
    save: 'Save', cancel: 'Cancel', splitHere: 'Split at the cursor', splitHelp: 'Put the cursor where the second sentence shall begin.', textOf: 'Text', newSentence: 'New sentence',
    nowReads: 'Meanwhile somebody changed it. Now it reads:', mineStands: 'Mine shall stand instead', chosen: 'What is chosen', nothing: 'Choose a sentence to change it: click it, or go there with the arrow keys and press Enter. A double click edits it.',
    editSentence: 'Edit sentence', editParagraph: 'Edit paragraph', sentenceMore: 'Sentence', paragraphMore: 'Paragraph', chapterMore: 'Chapter', confirm: 'Confirm', unconfirm: 'Unconfirm', ignore: 'Leave out', keep: 'Speak it', asWritten: 'Speak as first written',
    delete: 'Delete', mergeNext: 'Join with the next', insertBefore: 'Insert in front', insertBehind: 'Insert behind', up: 'Move up', down: 'Move down', moveTo: 'Move elsewhere…', splitParagraph: 'New paragraph from here', splitChapter: 'New chapter from here…',
    undoSentence: 'Its last change back', room: 'Pictures and voices',
    ignoreTitle: 'Leave the paragraph out', ignoreText: 'It stays in the manuscript and is not in the film. It can be spoken again at any time.', reason: 'Why (if you like)',
    carrying: { sentence: 'Moving a sentence', paragraph: 'Moving a paragraph', chapter: 'Moving a chapter' }, carryHelp: 'Choose the place: click a sentence there.', putBefore: 'Put in front', putBehind: 'Put behind',
    rename: 'Rename', title: 'Title', deleteChapter: 'Put in the trash…', deleteTitle: (title: string) => `Put “${title}” in the trash?`, deleteText: 'It can be taken out again on the project’s page. Its films stay.', alsoClips: 'Its clips too', trashIt: 'Put in the trash',
    wholeText: 'Whole text…', wholeHelp: 'Blank lines end paragraphs. Sentences you leave as they are keep their pictures and voices.', splitTitle: 'A new chapter begins here', newTitle: 'Title of the new chapter', split: 'Split',
    undo: 'Undo', undone: 'Taken back', undoLast: 'Undo the last edit', noEdits: 'Nothing was edited yet', noEditsText: 'Every change will stand here, and can be taken back.', takenBack: 'taken back', rows: (n: string) => many(n, 'place'), by: (name: string) => `by ${name}`, me: 'you', other: 'somebody else',
    seek: 'Find', seekText: 'Text', replaceWith: 'Replace with', wholeWord: 'Whole words', matchCase: 'Match capitals', here: 'Only in this chapter',
    found: (n: string, m: string) => `${many(n, 'place')} in ${many(m, 'sentence')}`, notFound: 'Found nowhere', replaceNone: 'Type what shall stand instead; leave it empty to take the text out.',
    remake: (pictures: string, voices: string, films: string) => `The next ${many(films, 'film')} will make ${many(pictures, 'picture')} and ${many(voices, 'voice line')} anew.`, takes: (time: string) => `About ${time}.`, unpriced: 'The price of some makers is not known.', noRemake: 'Nothing that was made has to be made again.', free: 'costs nothing',
    replace: (n: string, price: string) => `Replace ${n}: ${price}`, remove: (n: string, price: string) => `Take out ${n}: ${price}`, replaced: (n: string) => `Replaced in ${many(n, 'sentence')}`, becomes: 'becomes', askPrice: 'Tell the price', replaceToo: 'Replace',
    kinds: kindsEn,
  },
  zh: {
    manuscript: '文稿', back: '项目', chapters: '章节', find: '查找', edits: '历史', panes: '章节、查找与历史', close: '关闭',
    count: (chapters: string, sentences: string) => `${chapters} 章，${sentences} 句`,
    empty: '还没有内容', emptyText: '文档解析完成后，章节会显示在这里，可以编辑。',
    filter: '查找章节', noChapter: '没有这个标题的章节。', sentences: (n: string) => `${n} 句`, confirmed: '已确认', unconfirmed: '未确认',
    document: '正文', paragraph: (n: string) => `第 ${n} 段`, at: (paragraph: string, sentence: string) => `第 ${paragraph} 段，第 ${sentence} 句`, chapter: (n: string) => `第 ${n} 章`,
    edited: '已修改', ignored: '不朗读', ignoredBecause: (why: string) => `不朗读：${why}`, deleted: '已删除', restore: '恢复',
    save: '保存', cancel: '取消', splitHere: '在光标处拆分', splitHelp: '把光标放在第二句开始的位置。', textOf: '文字', newSentence: '新句子',
    nowReads: '有人刚刚改过，现在是：', mineStands: '仍以我的为准', chosen: '所选内容', nothing: '选择一个句子即可修改：点击它，或用方向键移到它再按回车。双击直接编辑。',
    editSentence: '编辑句子', editParagraph: '编辑段落', sentenceMore: '句子操作', paragraphMore: '段落操作', chapterMore: '章节操作', confirm: '确认', unconfirm: '取消确认', ignore: '不朗读', keep: '恢复朗读', asWritten: '恢复原文',
    delete: '删除', mergeNext: '与下一个合并', insertBefore: '在前面插入', insertBehind: '在后面插入', up: '上移', down: '下移', moveTo: '移到别处…', splitParagraph: '从这里另起一段', splitChapter: '从这里另起一章…',
    undoSentence: '撤销上次修改', room: '画面与配音',
    ignoreTitle: '不朗读这一段', ignoreText: '它会留在文稿里，但不进入成片，随时可以恢复朗读。', reason: '原因（可不填）',
    carrying: { sentence: '正在移动句子', paragraph: '正在移动段落', chapter: '正在移动章节' }, carryHelp: '选择位置：点击那里的一个句子。', putBefore: '放在前面', putBehind: '放在后面',
    rename: '重命名', title: '标题', deleteChapter: '移到回收站…', deleteTitle: (title: string) => `把“${title}”移到回收站？`, deleteText: '可以在项目页恢复。已有的成片会保留。', alsoClips: '连同它的短片', trashIt: '移到回收站',
    wholeText: '整章文字…', wholeHelp: '空行表示换段。没有改动的句子会保留画面和配音。', splitTitle: '从这里开始新的一章', newTitle: '新章节的标题', split: '拆分',
    undo: '撤销', undone: '已撤销', undoLast: '撤销上一次修改', noEdits: '还没有修改', noEditsText: '每次修改都会显示在这里，并且可以撤销。', takenBack: '已撤销', rows: (n: string) => `${n} 处`, by: (name: string) => name, me: '你', other: '其他人',
    seek: '查找', seekText: '查找内容', replaceWith: '替换为', wholeWord: '整词匹配', matchCase: '区分大小写', here: '仅限本章',
    found: (n: string, m: string) => `${m} 个句子中共 ${n} 处`, notFound: '没有找到', replaceNone: '填写要替换成的文字；留空则删去。',
    remake: (pictures: string, voices: string, films: string) => `下次制作需要重做 ${pictures} 张画面、${voices} 条配音（${films} 部成片）。`, takes: (time: string) => `约需 ${time}。`, unpriced: '部分生成服务的价格未知。', noRemake: '已制作的内容都不需要重做。', free: '免费',
    replace: (n: string, price: string) => `替换 ${n} 处：${price}`, remove: (n: string, price: string) => `删去 ${n} 处：${price}`, replaced: (n: string) => `已在 ${n} 个句子中替换`, becomes: '变为', askPrice: '查看价格', replaceToo: '替换',
    kinds: kindsZh,
  },
};
