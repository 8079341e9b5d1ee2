/** Words of what a film is made of. */
export const words = {
  en: {
    sentences: 'Sentences', pictures: 'Pictures by', voices: 'Voices by', voice: 'Voice', texts: 'Picture descriptions by', translation: 'Translation by', otherMaker: 'a maker of somebody else, or one that was removed',
    newPictures: 'Pictures made anew', newVoices: 'Voices made anew', size: 'Size', fps: 'Frames', aSecond: (n: number) => `${n} a second`, quality: 'Quality', qualities: { draft: 'draft', standard: 'standard', high: 'high' },
    subtitles: 'Subtitles', subtitleKinds: { burn: 'in the picture', files: 'as files', both: 'in the picture and as files', none: 'none' }, sound: 'Sound', silent: 'silent', spoken: 'spoken', music: 'Music', noMusic: 'none', musicAt: (volume: string) => `yes, at ${volume}`,
    length: 'Length', natural: 'as the voices need', gaps: 'Rests', gapsAre: (sentence: string, paragraph: string) => `${sentence} s after a sentence, ${paragraph} s after a paragraph`, label: 'The file says that it was made with AI.',
    from: { user: 'your preference', project: 'set in the project', chapter: 'set in the chapter', order: 'chosen for this order' },
  },
  zh: {
    sentences: '句数', pictures: '画面来自', voices: '配音来自', voice: '音色', texts: '画面描述来自', translation: '翻译来自', otherMaker: '他人的服务，或已移除的服务',
    newPictures: '新制作的画面', newVoices: '新制作的配音', size: '尺寸', fps: '帧率', aSecond: (n: number) => `每秒 ${n} 帧`, quality: '画质', qualities: { draft: '草稿', standard: '标准', high: '高' },
    subtitles: '字幕', subtitleKinds: { burn: '嵌入画面', files: '单独文件', both: '嵌入画面并提供文件', none: '无' }, sound: '声音', silent: '无声', spoken: '有旁白', music: '配乐', noMusic: '无', musicAt: (volume: string) => `有，音量 ${volume}`,
    length: '时长', natural: '按配音自然长度', gaps: '停顿', gapsAre: (sentence: string, paragraph: string) => `句后 ${sentence} 秒，段后 ${paragraph} 秒`, label: '文件中已标明由 AI 制作。',
    from: { user: '来自个人偏好', project: '在项目中设置', chapter: '在本章中设置', order: '下单时选择' },
  },
};
