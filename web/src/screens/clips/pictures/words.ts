/** Words of one's pictures, and of setting them in motion. */
export const words = {
  en: {
    title: 'Pictures', about: 'Your pictures, and how far each is on its way to a video.', status: 'Video', any: 'All',
    state: { none: 'no video', pending: 'video waits', processing: 'video being made', completed: 'video there', failed: 'video failed' },
    source: { role: 'of a character', scene: 'of a scene', storyboard: 'of a shot', sentence: 'of a film', upload: 'brought', comfyui: 'from ComfyUI' },
    emptyTitle: 'No pictures yet', emptyText: 'Pictures that films and dramas make appear here by themselves. Or bring one of your own: then it can be set in motion.', none: 'Nothing found', noneText: 'No picture’s video stands like that.', all: 'Show all',
    poster: (title: string) => `poster of the film “${title}”`, unnamed: 'Picture', still: 'The still', video: 'Its video', animate: 'Set it in motion', animateText: 'A video maker lets the picture move. What it shows stays as it is; the video is a clip of yours besides.', animateSentence: 'The sentence that shows it plays the clip from the next film on, until the still is chosen again.', animateShot: 'It becomes a take of its shot.', again: 'Set it in motion again',
    promptHelp: 'Left out, what its sentence or shot shows.', againHelp: 'What is left out is as last time, and so priced.', order: 'Order the video', form: 'Size, file and time', sizeAuto: 'As the picture', sizeLabel: 'Size', formatLabel: 'File', history: 'History', toClip: 'To the clip', failed: 'It failed', madeBy: (model: string) => `Last asked of ${model}.`, lastPrompt: (prompt: string) => `It was asked: ${prompt}`, making: 'The video is being made. This takes from seconds to some minutes.', ordered: 'Ordered', inClip: 'Use it for a clip of its own', tries: (n: number) => `Begun again by itself: ${n}`,
  },
  zh: {
    title: '图片', about: '你的全部图片，以及用它们制作短片的进度。', status: '短片', any: '全部',
    state: { none: '没有短片', pending: '短片等待中', processing: '短片制作中', completed: '已有短片', failed: '短片失败' },
    source: { role: '人物', scene: '场景', storyboard: '镜头', sentence: '成片画面', upload: '上传', comfyui: '来自 ComfyUI' },
    emptyTitle: '还没有图片', emptyText: '成片和短剧中生成的图片会自动出现在这里。也可以上传自己的图片，让它动起来。', none: '没有找到', noneText: '没有处于这种状态的图片。', all: '显示全部',
    poster: (title: string) => `成片“${title}”的封面`, unnamed: '图片', still: '静态图片', video: '短片', animate: '让它动起来', animateText: '由视频模型让画面动起来。图片本身不变；结果会另存为你的一段短片。', animateSentence: '从下一部成片起，用到它的句子会播放这段短片，直到重新选择静态图片。', animateShot: '它会成为所属镜头的一个版本。', again: '再次让它动起来',
    promptHelp: '不填则使用句子或镜头的画面描述。', againHelp: '不填的内容与上次相同，价格也按此计算。', order: '下单制作短片', form: '尺寸、文件与时间', sizeAuto: '与图片相近', sizeLabel: '尺寸', formatLabel: '文件格式', history: '历史', toClip: '前往短片', failed: '失败原因', madeBy: (model: string) => `上一次使用的模型：${model}。`, lastPrompt: (prompt: string) => `上一次的提示词：${prompt}`, making: '短片正在制作，需要几秒到几分钟。', ordered: '已下单', inClip: '用它制作短片', tries: (n: number) => `自动重新开始 ${n} 次`,
  },
};
