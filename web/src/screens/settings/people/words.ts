/** Words of the people of an installation. */
export const words = {
  en: {
    about: 'Everybody with an account here. There is no mail: links are made here, and you pass them on.', invite: 'Invite somebody', search: 'Search by name or address', role: 'Role', state: 'State', open: 'open', closed: 'closed', owners: 'Owners', members: 'Members',
    none: 'Nobody found', noneText: 'No account fits this search.', you: 'you', since: (at: string) => `since ${at}`, lastLogin: (at: string) => `last signed in ${at}`, neverIn: 'never signed in', used: (a: string) => `keeps ${a}`, usedOf: (a: string, b: string) => `keeps ${a} of ${b}`, menu: (name: string) => `More for ${name}`,
    email: 'Their e-mail address', emailHelp: 'The link works for this address only, once, for seven days.', as: 'As', asOwner: 'Owner: everything, also people, storage and the log', asMember: 'Member: their own projects, and those they are let in', make: 'Make the link', linkFor: (who: string) => `Link for ${who}`, linkNote: (at: string) => `It works once, until ${at}. Send it on by a way you trust.`,
    makeOwner: 'Make an owner', makeMember: 'Make a member', closeAccount: 'Close the account', openAccount: 'Open the account', quota: 'Storage quota', reset: 'Forgotten password', remove: 'Delete the account',
    closeText: 'They are signed out everywhere and cannot sign in. Their running orders finish; nothing of theirs is lost.', openText: 'They can sign in again.', ownerText: 'Owners look after people, storage and the log of the whole installation.', memberText: 'They keep their projects, and no longer look after the installation. Links they gave out stop working.',
    removeText: (name: string) => `${name}’s projects, films, clips, makers and uploads go for good. Nobody can bring them back.`, typeName: (name: string) => `Type ${name} to delete it`, resetText: 'A link with which they set a new password. An earlier one stops working.', quotaLabel: 'May keep, in GB', quotaHelp: 'Leave it empty for no limit. What is there already stays.', change: 'Change it',
  },
  zh: {
    about: '这里的全部账号。系统不发邮件：链接在这里生成，由你转交。', invite: '邀请成员', search: '按名字或邮箱搜索', role: '角色', state: '状态', open: '启用', closed: '已停用', owners: '所有者', members: '成员',
    none: '没有找到', noneText: '没有符合条件的账号。', you: '你', since: (at: string) => `加入于 ${at}`, lastLogin: (at: string) => `最近登录 ${at}`, neverIn: '从未登录', used: (a: string) => `占用 ${a}`, usedOf: (a: string, b: string) => `占用 ${a} / ${b}`, menu: (name: string) => `${name} 的更多操作`,
    email: '对方的邮箱', emailHelp: '链接仅供该邮箱使用一次，七天内有效。', as: '身份', asOwner: '所有者：全部权限，包括成员、存储和日志', asMember: '成员：自己的项目，以及被邀请参与的项目', make: '生成链接', linkFor: (who: string) => `${who} 的链接`, linkNote: (at: string) => `只能使用一次，${at} 前有效。请通过可信的方式转交。`,
    makeOwner: '设为所有者', makeMember: '设为成员', closeAccount: '停用账号', openAccount: '启用账号', quota: '存储配额', reset: '忘记密码', remove: '删除账号',
    closeText: '对方会在所有地方退出，且无法登录。进行中的任务会完成，内容不会丢失。', openText: '对方可以重新登录。', ownerText: '所有者管理整个安装的成员、存储和日志。', memberText: '对方保留自己的项目，但不再管理此安装；之前发出的链接会失效。',
    removeText: (name: string) => `${name} 的项目、成片、短片、生成服务和上传内容都会永久删除，无法恢复。`, typeName: (name: string) => `输入 ${name} 以确认删除`, resetText: '生成一个用来设置新密码的链接，之前的链接会失效。', quotaLabel: '最多可占用（GB）', quotaHelp: '留空表示不限。已有内容不受影响。', change: '确认修改',
  },
};
