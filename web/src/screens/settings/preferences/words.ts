/** Words of one's own settings of films. */
export const words = {
  en: {
    about: 'What your films are like when neither the project, the chapter nor the order says otherwise. Leave a field empty and the studio decides.', shape: 'Shape', aspect: 'Aspect ratio', resolution: 'Size in pixels', resolutionHelp: 'Such as 1280x720. Empty follows the aspect ratio.', fps: 'Frames a second', quality: 'Quality', format: 'File format',
    sound: 'Sound and subtitles', subtitles: 'Subtitles', audio: 'Sound', voice: 'Voice', voiceHelp: 'A voice of the maker, for sentences that name none.', sentenceGap: 'Rest after a sentence (seconds)', paragraphGap: 'Rest after a paragraph (seconds)', music: 'Music below the voice', musicHelp: 'From your uploads and from the stock.', musicVolume: 'Loudness of the music', usualVoice: 'As usual (the maker’s)', noneUsual: 'As usual (none)', noMusic: 'No sound has been uploaded yet.',
    makers: 'Makers', makersAbout: 'Which of your makers is asked, where a film names none.', usualMaker: 'The default maker', picture: 'Pictures', speech: 'Voices', text: 'Descriptions of pictures', textHelp: 'Without one they are written by rule, free of charge.', translation: 'Translation',
    asUsual: (v: string) => `Default (${v})`, qualities: { draft: 'Draft, quick to make', standard: 'Standard', high: 'High, slower and larger' } as Record<string, string>, subs: { burn: 'In the picture', files: 'As files beside the film', both: 'Both', none: 'None' } as Record<string, string>, on: 'With sound', off: 'Silent', reset: 'Forget all of these', resetText: 'Your films are then as the studio makes them by itself. Projects and chapters that say otherwise stay as they are.',
  },
  zh: {
    about: '项目、章节和任务都没有另行说明时，你的成片采用这些设置。留空则由系统决定。', shape: '画面', aspect: '画幅', resolution: '尺寸', resolutionHelp: '例如 1280x720。留空则由画幅决定。', fps: '帧率', quality: '画质', format: '文件格式',
    sound: '声音与字幕', subtitles: '字幕', audio: '声音', voice: '音色', voiceHelp: '配音服务的音色，用于未指定音色的句子。', sentenceGap: '句后停顿（秒）', paragraphGap: '段后停顿（秒）', music: '背景音乐', musicHelp: '来自你的上传和公共素材。', musicVolume: '音乐音量', usualVoice: '默认（由配音服务决定）', noneUsual: '默认（无）', noMusic: '还没有上传过声音。',
    makers: '生成服务', makersAbout: '成片没有指定时，使用哪个服务。', usualMaker: '默认服务', picture: '画面', speech: '配音', text: '画面描述', textHelp: '留空则按规则撰写，不收费。', translation: '翻译',
    asUsual: (v: string) => `默认（${v}）`, qualities: { draft: '草稿，生成最快', standard: '标准', high: '高，较慢且文件更大' } as Record<string, string>, subs: { burn: '嵌入画面', files: '单独文件', both: '嵌入画面并提供文件', none: '无' } as Record<string, string>, on: '有旁白', off: '无声', reset: '清除全部偏好', resetText: '之后你的成片由系统决定。项目和章节自己的设置不受影响。',
  },
};
