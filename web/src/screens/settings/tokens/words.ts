/** Words of personal tokens. */
export const words = {
  en: {
    about: 'With a token a script or another program works as you, without your password. It can neither change keys and budgets nor make other tokens.', make: 'Make a token', name: 'Name', nameHelp: 'What it is for, so that you know which one to revoke.', days: 'Works for', forever: 'until it is revoked', nDays: (n: number) => `${n} days`, token: (name: string) => `Token “${name}”`, note: 'Send it as “Authorization: Bearer …”. It cannot be shown again; make another if it is lost.',
    made: (at: string) => `made ${at}`, used: (at: string) => `last used ${at}`, unused: 'never used', until: (at: string) => `works until ${at}`, expired: 'expired', always: 'works until it is revoked', revoke: 'Revoke', revokeTitle: (name: string) => `Revoke “${name}”?`, revokeText: 'Whatever works with it is refused from now on.', none: 'No tokens', noneText: 'Make one when a script, a schedule or an agent shall work for you.',
  },
  zh: {
    about: '脚本或其他程序可以用令牌代表你工作，无需密码。令牌不能修改密钥和预算，也不能生成其他令牌。', make: '生成令牌', name: '名称', nameHelp: '写明用途，方便日后知道该吊销哪一个。', days: '有效期', forever: '直到吊销', nDays: (n: number) => `${n} 天`, token: (name: string) => `令牌“${name}”`, note: '以 “Authorization: Bearer …” 发送。之后无法再次查看，丢失请重新生成。',
    made: (at: string) => `生成于 ${at}`, used: (at: string) => `最近使用 ${at}`, unused: '从未使用', until: (at: string) => `有效至 ${at}`, expired: '已过期', always: '长期有效，直到吊销', revoke: '吊销', revokeTitle: (name: string) => `吊销“${name}”？`, revokeText: '使用它的程序此后会被拒绝。', none: '还没有令牌', noneText: '需要脚本、定时任务或智能体代你工作时，生成一个。',
  },
};
