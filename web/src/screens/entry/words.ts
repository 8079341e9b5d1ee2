/** Words of what stands before the studio: set-up, sign-in, invitations. */
export const words = {
  en: {
    welcome: 'Writing in, video out.', setUp: 'Make the first account', setUpText: 'It owns this installation and invites others. Everything stays on this machine.',
    secret: 'Set-up secret', secretHelp: 'The server shows it where it was started with “reel serve”.', user: 'User name', email: 'E-mail', password: 'Password', passwordHelp: 'At least 10 characters.',
    make: 'Make the account', signIn: 'Sign in', name: 'User name or e-mail', enter: 'Sign in', forgot: 'Forgotten the password? Whoever owns this installation makes you a link under Settings, People.',
    invited: 'You were invited', invitedText: 'Choose a name and a password.', link: 'Link', linkHelp: 'Paste it here as you were given it.', newPassword: 'A new password', newPasswordText: 'It takes the place of the forgotten one; you are signed out everywhere else.', save: 'Save the password',
    done: 'This installation has its first account: sign in.',
  },
  zh: {
    welcome: '写下文字，得到视频。', setUp: '创建第一个账号', setUpText: '这是所有者账号，可以邀请其他人。所有内容都留在这台机器上。',
    secret: '初始密钥', secretHelp: '运行 reel serve 启动服务器时会显示。', user: '用户名', email: '邮箱', password: '密码', passwordHelp: '至少 10 个字符。',
    make: '创建账号', signIn: '登录', name: '用户名或邮箱', enter: '登录', forgot: '忘记密码？请所有者在“设置 → 成员”里为你生成链接。',
    invited: '你收到了邀请', invitedText: '请设置用户名和密码。', link: '链接', linkHelp: '请原样粘贴你收到的链接。', newPassword: '新密码', newPasswordText: '新密码将取代忘记的密码，其他设备上的登录会全部失效。', save: '保存密码',
    done: '这里已经有账号了：请登录。',
  },
};
