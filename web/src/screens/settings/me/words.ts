/** Words of one's own account. */
export const words = {
  en: {
    profile: 'Profile', profileAbout: 'How others here see you.', username: 'User name', email: 'E-mail', displayName: 'Display name', displayHelp: 'Leave it empty to show the user name.', language: 'Language', languageHelp: 'Of the studio, and of what is written for you.', zone: 'Time zone', zoneHelp: 'Days and months of limits and budgets begin here.', here: (zone: string) => `Use this browser’s: ${zone}`,
    picture: 'Picture', pictureAbout: 'PNG, JPEG or WebP up to 16 MB; it is cut to a square.', choose: 'Choose a picture', replace: 'Replace', takeAway: 'Remove', sending: 'Sending the picture', cancel: 'Cancel',
    storage: 'Storage', storageAbout: 'All files of your projects, clips and uploads.', used: (a: string) => `${a} used, without a limit`, usedOf: (a: string, b: string) => `${a} of ${b} used`,
    password: 'Password', passwordAbout: 'A new one signs you out everywhere else. Tokens go on working.', current: 'Current password', next: 'New password', nextHelp: 'At least 10 characters that are hard to guess.', changePassword: 'Change the password', changed: 'The password is changed; other browsers are signed out.',
    sessions: 'Where you are signed in', sessionsAbout: 'Browsers in which your sign-in still holds.', thisOne: 'this one', since: (at: string) => `since ${at}`, lastUsed: (at: string) => `last used ${at}`, unknownAgent: 'Unknown browser', more: 'Show more', everywhere: 'Sign out everywhere', everywhereText: 'All browsers are signed out, this one too. Tokens go on working; revoke them on their own page.',
    remove: 'Delete the account', removeAbout: 'For good: your projects, films, clips, makers and uploads go with it. Nobody can bring them back.', removeTitle: 'Delete your account for good?', removeText: 'Orders that are not done are cancelled, keys of makers are gone at once, and your projects, films and uploads are removed. This cannot be taken back.', removePassword: 'Your password, to prove that it is you', removeAction: 'Delete everything for good',
  },
  zh: {
    profile: '个人资料', profileAbout: '其他成员看到的你。', username: '用户名', email: '邮箱', displayName: '显示名称', displayHelp: '留空则显示用户名。', language: '语言', languageHelp: '界面语言，以及为你撰写内容所用的语言。', zone: '时区', zoneHelp: '限额和预算的每天、每月从这里算起。', here: (zone: string) => `使用此浏览器的时区：${zone}`,
    picture: '头像', pictureAbout: '不超过 16 MB 的 PNG、JPEG 或 WebP，会裁成正方形。', choose: '选择图片', replace: '更换', takeAway: '移除', sending: '正在发送图片', cancel: '取消',
    storage: '存储空间', storageAbout: '你的项目、短片和上传内容的全部文件。', used: (a: string) => `已用 ${a}，不限容量`, usedOf: (a: string, b: string) => `已用 ${a} / ${b}`,
    password: '密码', passwordAbout: '修改后其他设备上的登录会全部失效，令牌不受影响。', current: '当前密码', next: '新密码', nextHelp: '至少 10 个字符，且不易猜到。', changePassword: '修改密码', changed: '密码已修改，其他浏览器已退出登录。',
    sessions: '已登录的浏览器', sessionsAbout: '登录仍然有效的浏览器。', thisOne: '当前', since: (at: string) => `登录于 ${at}`, lastUsed: (at: string) => `最近使用 ${at}`, unknownAgent: '未知浏览器', more: '显示更多', everywhere: '全部退出登录', everywhereText: '所有浏览器都会退出，包括当前这个。令牌不受影响，可在令牌页吊销。',
    remove: '删除账号', removeAbout: '永久删除：你的项目、成片、短片、生成服务和上传内容都会一并删除，无法恢复。', removeTitle: '永久删除你的账号？', removeText: '未完成的任务会取消，服务密钥立即清除，项目、成片和上传内容都会删除。此操作无法撤销。', removePassword: '输入密码，确认是你本人', removeAction: '永久删除全部内容',
  },
};
