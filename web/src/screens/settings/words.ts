/** Words of the settings' menu. */
export const words = {
  en: {
    title: 'Settings', mine: 'Yours', installation: 'This installation',
    me: 'Account', preferences: 'Preferences', makers: 'Makers', spending: 'Spending', tokens: 'Tokens', trash: 'Trash',
    shelves: 'Storage', people: 'People', logs: 'Log', doctor: 'Doctor',
  },
  zh: {
    title: '设置', mine: '个人', installation: '系统',
    me: '账号', preferences: '偏好', makers: '生成服务', spending: '花费', tokens: '令牌', trash: '回收站',
    shelves: '存储', people: '成员', logs: '日志', doctor: '体检',
  },
};
