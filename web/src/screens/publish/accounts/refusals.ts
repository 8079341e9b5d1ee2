import type { Language } from '../../../app/language';

const platform = {
  en: 'The platform did not complete the connection. Wait a little, then connect again.',
  zh: '平台没有完成连接。请稍候再重新连接。',
};

// Only a code comes back with the browser, no line of the server's.
const known: Record<string, { en: string; zh: string }> = {
  connection_declined: { en: 'You did not give the permission on the platform’s page. Connect again whenever you want to give it.', zh: '你没有在平台页面上授权。需要时请重新连接。' },
  connection_failed: { en: 'The platform gave no permission. Look at your app’s settings there: above all, the redirect address has to be exactly the one shown here.', zh: '平台没有给出授权。请检查平台上的应用设置，尤其是回调地址，必须与这里显示的完全一致。' },
  other_account: { en: 'The permission was given for another account. Sign in at the platform as the one you meant and connect again, or connect the other as a new account.', zh: '授权的是另一个账号。请在平台登录原来的账号后重新连接，或把它作为新账号连接。' },
  sign_in_unknown: { en: 'This way back from the platform’s page was used already, is too old, or never was one. Look whether the account is there; if not, connect again.', zh: '这次授权已用过、已过期或不存在。请看看账号是否已在列表中；如果没有，请重新连接。' },
  account_unknown: { en: 'The account that was to be connected again was taken away meanwhile. Connect it as a new one.', zh: '要重新连接的账号已经被移除。请把它作为新账号连接。' },
  secrets_missing: { en: 'The app’s secret cannot be opened on this machine: enter it anew in the app.', zh: '本机无法打开这个应用的密钥：请在应用里重新输入。' },
  platform_auth_expired: { en: 'The platform’s permission was too old by the time it came back. Connect again.', zh: '授权返回时已经过期。请重新连接。' },
  platform_auth_revoked: { en: 'The platform did not take the permission it had given: it was used already, or is too old. Connect again.', zh: '平台没有接受这次授权：可能已用过或已过期。请重新连接。' },
  platform_permission: { en: 'The platform does not let the app do this. Compare the id and the secret with the platform’s page, and look whether the account may post there: a Google account needs a channel first.', zh: '平台不允许该应用这样做。请核对应用的 ID 和密钥，并确认账号可以发布：Google 账号需要先创建频道。' },
  platform_not_audited: { en: 'The platform has not approved the app yet. Ask for that on its developer page.', zh: '平台还没有审核通过该应用。请先在平台的开发者页面提交审核。' },
  platform_quota: { en: 'The app has used up its share at the platform for today. Connect again tomorrow.', zh: '该应用今天在平台上的额度已用完。请明天再连接。' },
  platform_rate_limited: { en: 'The platform was asked too often. Wait some minutes, then connect again.', zh: '请求平台太频繁。请等几分钟再重新连接。' },
  platform_spam_risk: { en: 'The platform takes the account for a spammer. Leave it alone for a day, then connect again.', zh: '平台认为这个账号有刷屏风险。请隔一天再重新连接。' },
  platform_transient: { en: 'The platform could not be reached, or did not answer as usual. Connect again in a little while.', zh: '暂时连不上平台，或平台的回应异常。请稍后重新连接。' },
  platform_ambiguous: { en: 'The platform’s answer did not arrive whole. Connect again.', zh: '平台的回复不完整。请重新连接。' },
  platform_validation: { en: 'The platform did not accept the request. Compare the app’s id, secret and redirect address with the platform’s page.', zh: '平台没有接受请求。请把应用的 ID、密钥和回调地址与平台页面核对。' },
  platform_not_found: { en: 'The platform found no such app or account. Compare the app’s id with the platform’s page.', zh: '平台找不到这个应用或账号。请核对应用的 ID。' },
};

/** Why an account was not connected, by the code the platform's way back brings. */
export function refusal(code: string, language: Language): string {
  return (known[code] ?? platform)[language];
}
