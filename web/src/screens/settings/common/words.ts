import type { Shape } from '../../../api/client';
import type { Words } from '../../../app/language';

interface Common {
  service: Record<Shape<'ServiceType'>, string>;
  serviceAbout: Record<Shape<'ServiceType'>, string>;
  unit: Record<string, string>;
  save: string; saved: string; cancel: string; remove: string; add: string; change: string; close: string; copy: string; copied: string; once: string; none: string;
  project: string; maker: string; builtIn: string; never: string; from: string; until: string; reset: string; stale: string; staleStill: string; deletedMaker: string; inTrash: string; owner: string; member: string; list: (of: string[]) => string;
}

/** Words that several pages of the settings share. */
export const words: Words<Common> = {
  en: {
    service: { image_generation: 'Pictures', audio_generation: 'Voices', video_generation: 'Clips', text_generation: 'Texts', translation: 'Translation', transcription: 'Listening', video_synthesis: 'Films' },
    serviceAbout: {
      image_generation: 'Draws what is seen while a sentence is spoken.', audio_generation: 'Speaks the sentences.', video_generation: 'Makes short moving clips, of words or of a picture.',
      text_generation: 'Writes scripts, shots, and what pictures should show.', translation: 'Makes films in another language than the text’s.', transcription: 'Hears a recording of yours and finds each sentence in it.',
      video_synthesis: 'Puts pictures, voices and subtitles together into a film.',
    },
    unit: { image: 'picture', character: 'character', second: 'second', call: 'call', token: 'token', input_token: 'token read', output_token: 'token written', credit: 'credit' },
    save: 'Save', saved: 'Saved', cancel: 'Cancel', remove: 'Remove', add: 'Add', change: 'Change', close: 'Close', copy: 'Copy', copied: 'Copied', once: 'This is shown only once. Copy it now.', none: 'None',
    project: 'Project', maker: 'Maker', builtIn: 'built in', never: 'never', from: 'From', until: 'Until', reset: 'Show all',
    stale: 'Read anew. What you typed is still here; saving now replaces what the other person saved.', staleStill: 'Somebody changed it meanwhile, and it was read anew. Confirm once more if you still want this.', deletedMaker: 'a deleted account', inTrash: 'a project that is gone', owner: 'Owner', member: 'Member', list: (of) => of.join(', '),
  },
  zh: {
    service: { image_generation: '图片', audio_generation: '配音', video_generation: '短片', text_generation: '文本', translation: '翻译', transcription: '语音识别', video_synthesis: '成片' },
    serviceAbout: {
      image_generation: '为每一句话生成画面。', audio_generation: '把句子念出来。', video_generation: '用文字或图片生成动态短片。',
      text_generation: '撰写剧本、分镜，以及画面描述。', translation: '制作与原文语言不同的成片。', transcription: '识别你的录音，找出每一句的位置。',
      video_synthesis: '把画面、配音和字幕合成为成片。',
    },
    unit: { image: '张图片', character: '个字符', second: '秒', call: '次调用', token: '个 token', input_token: '个输入 token', output_token: '个输出 token', credit: '点' },
    save: '保存', saved: '已保存', cancel: '取消', remove: '移除', add: '添加', change: '修改', close: '关闭', copy: '复制', copied: '已复制', once: '只显示这一次，请现在复制。', none: '无',
    project: '项目', maker: '生成服务', builtIn: '内置', never: '从未', from: '从', until: '到', reset: '显示全部',
    stale: '已重新读取。你输入的内容还在；现在保存会覆盖对方刚保存的内容。', staleStill: '刚刚有人改过它，已重新读取。如果仍要这样做，请再确认一次。', deletedMaker: '已删除的账号', inTrash: '已不在的项目', owner: '所有者', member: '成员', list: (of) => of.join('、'),
  },
};
