/** Words of the frame around every screen. */
export const words = {
  en: {
    name: 'Reelwright',
    projects: 'Projects', orders: 'Orders', clips: 'Clips', dramas: 'Dramas', publish: 'Publish', numbers: 'Numbers', settings: 'Settings',
    menu: 'Menu', close: 'Close', skip: 'Skip to the content', account: 'Account', signOut: 'Sign out', language: '中文', light: 'Light', dark: 'Dark', system: 'As the system',
    expired: 'Sign in again', expiredText: 'You were signed out. What is on screen stays as it is.',
    notFound: 'There is nothing here', notFoundText: 'This address names no page of the studio.', home: 'To the projects',
    broken: 'This page failed', brokenText: 'The fault is ours. Loading the page again usually helps; nothing that was saved is lost.', reload: 'Load again',
  },
  zh: {
    name: 'Reelwright',
    projects: '项目', orders: '任务', clips: '短片', dramas: '短剧', publish: '发布', numbers: '数据', settings: '设置',
    menu: '菜单', close: '关闭', skip: '跳到正文', account: '账号', signOut: '退出登录', language: 'English', light: '浅色', dark: '深色', system: '跟随系统',
    expired: '请重新登录', expiredText: '登录已失效。屏幕上的内容会保持原样。',
    notFound: '这里什么也没有', notFoundText: '这个地址不对应任何页面。', home: '回到项目',
    broken: '页面出错了', brokenText: '这是程序的错误。重新加载通常可以解决；已保存的内容不会丢失。', reload: '重新加载',
  },
};
