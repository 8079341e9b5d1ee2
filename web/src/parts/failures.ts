import type { Failure } from '../api/failure';
import type { Language } from '../app/language';

// What the server says in English only, by its code, for what people meet often; other codes are told as the server does.
const zh: Record<string, string> = {
  away: '服务器没有响应：请稍候，连接恢复后再试。',
  cancelled: '已取消。',
  unauthenticated: '登录已失效：请重新登录。',
  forbidden: '你没有这项操作的权限：请让所有者为你开通。',
  not_found: '找不到它：可能已被移到回收站，或你无权查看。',
  precondition_failed: '别人刚刚改过它：请重新读取后再改，以免覆盖对方的修改。',
  too_many_requests: '请求太频繁：请稍候再试。',
  too_large: '文件太大。',
  sign_in_failed: '用户名或密码不正确。',
  password_weak: '密码太弱：至少 10 个字符。',
  name_taken: '这个名字已被使用：请换一个。',
  link_invalid: '链接无效、已用过或已过期：请让所有者再发一个。',
  text_invalid: '内容为空或包含无法使用的字符。',
  quota_exceeded: '存储空间已满：请先清理，或请所有者提高配额。',
};
const en: Record<string, string> = { away: 'The server does not answer: wait until the connection is back, then try again.' };

/** A failure in the language of the person. */
export function said(failure: Failure, language: Language): string {
  return (language === 'zh' ? zh : en)[failure.code] ?? failure.message;
}
