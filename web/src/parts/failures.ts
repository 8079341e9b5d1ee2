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
  invalid: '有些内容不符合要求：请检查填写的内容。',
  password_wrong: '密码不正确：请重新输入。',
  last_owner: '至少要保留一位所有者：请先把另一个人设为所有者。',
  wrong_state: '它现在的状态不允许这样做：请重新查看后再试。',
  maker_unreachable: '连不上该服务：请检查地址和网络，然后再试。',
  maker_key_refused: '服务商拒绝了密钥：请重新复制密钥，并确认它属于这个账号和地域。',
  maker_unknown: '没有这样的服务：请另选一个。',
  model_unknown: '没有这个模型：请从列表中选择，或检查拼写。',
  address_refused: '不允许访问这个地址：内网地址需由管理员放行。',
  endpoint_missing: '缺少服务地址：请填写接口地址。',
  key_needed: '密钥是为另一个地址填写的：更换地址时请一并重新输入密钥。',
  setting_missing: '缺少必填的设置：请补充后再试。',
  setting_invalid: '这项设置的值无效：请按说明修改。',
  prices_invalid: '价格填写有误：单位须与用途相符，且只能使用一种货币。',
  budget_invalid: '预算只能针对一个项目、一个服务账号或全部：请选择其一。',
  outcome_unknown: '连接在收到回复前中断：调用可能已执行并扣费，请先到服务商处核实。',
  find_unsupported: '服务商无法查出这次调用对应的任务：请到服务商处查看，然后选择结果。',
  job_lost: '服务商没有这次调用的任务：说明它没有执行，请据此核实。',
  policy_invalid: '天数和大小须为正整数，或留空。',
  clean_up_outdated: '清单之后策略已变：请重新生成清单。',
  timezone_unknown: '没有这个时区：请从列表中选择。',
  picture_unreadable: '无法读取这张图片：请换一个 PNG、JPEG 或 WebP 文件。',
  file_type_unsupported: '不支持这种文件类型。',
  file_too_large: '文件太大。',
};
const en: Record<string, string> = { away: 'The server does not answer: wait until the connection is back, then try again.' };

/** A failure in the language of the person. */
export function said(failure: Failure, language: Language): string {
  return (language === 'zh' ? zh : en)[failure.code] ?? failure.message;
}
