import type { Shape } from '../../../api/client';
import type { Words } from '../../../app/language';
import { words as shared } from '../../../parts/words';

type Shared = (typeof shared)['en'];

interface Common extends Shared {
  service: Record<Shape<'ServiceType'>, string>;
  serviceAbout: Record<Shape<'ServiceType'>, string>;
  unit: Record<string, string>;
  remove: string; add: string; change: string; close: string; none: string;
  maker: string; builtIn: string; never: string; from: string; until: string; reset: string; deletedMaker: string; owner: string; member: string; list: (of: string[]) => string;
}

/** Words that several pages of the settings share. */
export const words: Words<Common> = {
  en: {
    ...shared.en,
    service: { image_generation: 'Pictures', audio_generation: 'Voices', video_generation: 'Clips', text_generation: 'Texts', translation: 'Translation', transcription: 'Listening', video_synthesis: 'Films' },
    serviceAbout: {
      image_generation: 'Draws what is seen while a sentence is spoken.', audio_generation: 'Speaks the sentences.', video_generation: 'Makes short moving clips, of words or of a picture.',
      text_generation: 'Writes scripts, shots, and what pictures should show.', translation: 'Makes films in another language than the text’s.', transcription: 'Hears a recording of yours and finds each sentence in it.',
      video_synthesis: 'Puts pictures, voices and subtitles together into a film.',
    },
    unit: { image: 'picture', character: 'character', second: 'second', call: 'call', token: 'token', input_token: 'token read', output_token: 'token written', credit: 'credit' },
    remove: 'Remove', add: 'Add', change: 'Change', close: 'Close', none: 'None',
    maker: 'Maker', builtIn: 'built in', never: 'never', from: 'From', until: 'Until', reset: 'Show all',
    deletedMaker: 'a deleted account', owner: 'Owner', member: 'Member', list: (of) => of.join(', '),
  },
  zh: {
    ...shared.zh,
    service: { image_generation: '图片', audio_generation: '配音', video_generation: '短片', text_generation: '文本', translation: '翻译', transcription: '语音识别', video_synthesis: '成片' },
    serviceAbout: {
      image_generation: '为每一句话生成画面。', audio_generation: '把句子念出来。', video_generation: '用文字或图片生成动态短片。',
      text_generation: '撰写剧本、分镜，以及画面描述。', translation: '制作与原文语言不同的成片。', transcription: '识别你的录音，找出每一句的位置。',
      video_synthesis: '把画面、配音和字幕合成为成片。',
    },
    unit: { image: '张图片', character: '个字符', second: '秒', call: '次调用', token: '个 token', input_token: '个输入 token', output_token: '个输出 token', credit: '点' },
    remove: '移除', add: '添加', change: '修改', close: '关闭', none: '无',
    maker: '生成服务', builtIn: '内置', never: '从未', from: '从', until: '到', reset: '显示全部',
    deletedMaker: '已删除的账号', owner: '所有者', member: '成员', list: (of) => of.join('、'),
  },
};
