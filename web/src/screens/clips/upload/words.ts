/** Words of bringing a clip. */
export const words = {
  en: {
    title: 'Bring a clip', drop: 'Drop a clip here, or choose one', dropHelp: (most: string) => `MP4, QuickTime or WebM, up to ${most}`, choose: 'Choose a file', dropNow: 'Let go to bring it', another: 'Another file',
    name: 'Title', nameHelp: 'What is to be seen; the file’s name if left out.', more: 'Say more of it', keepAs: 'Kept as', send: 'Bring it', cancel: 'Cancel',
    sending: (name: string) => `Sending ${name}`, settling: (name: string) => `Looking at ${name} and keeping it`, tooLarge: (size: string, most: string) => `This file has ${size}; ${most} is the most a clip may have.`, wrong: 'This is neither MP4, QuickTime nor WebM.',
  },
  zh: {
    title: '上传短片', drop: '把短片拖到这里，或选择文件', dropHelp: (most: string) => `支持 MP4、QuickTime、WebM，最大 ${most}`, choose: '选择文件', dropNow: '松开即可上传', another: '换一个文件',
    name: '标题', nameHelp: '画面内容；不填则用文件名。', more: '补充描述信息', keepAs: '保存为', send: '上传', cancel: '取消',
    sending: (name: string) => `正在发送 ${name}`, settling: (name: string) => `正在检查并保存 ${name}`, tooLarge: (size: string, most: string) => `文件大小为 ${size}，短片最大 ${most}。`, wrong: '文件不是 MP4、QuickTime 或 WebM。',
  },
};
