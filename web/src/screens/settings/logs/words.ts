import type { Shape } from '../../../api/client';
import type { Words } from '../../../app/language';

interface Logs {
  level: string; category: string; text: string; user: string; task: string; request: string; more: string; levels: Record<Shape<'LogSeverity'>, string>; orGraver: (l: string) => string; categories: Record<Shape<'LogCategory'>, string>; none: string; noneText: string; ms: (n: string) => string; bytes: (n: string) => string; only: Record<'user' | 'task' | 'request_id', string>; read: string; details: string; label: string;
}

/** Words of the log. */
export const words: Words<Logs> = {
  en: {
    level: 'Severity', category: 'Category', text: 'Search the messages', user: 'Account', task: 'Order', request: 'Request', more: 'More filters', levels: { debug: 'debug', info: 'info', warning: 'warning', error: 'error', critical: 'critical' }, orGraver: (l) => `${l} or worse`, categories: { system: 'System', api: 'API', task: 'Orders', user: 'People', security: 'Security' },
    none: 'No lines', noneText: 'No line of the log fits these filters. Use fewer of them, or choose “Show all”.', ms: (n) => `${n} ms`, bytes: (n) => `${n} in use`, only: { user: 'Only this account', task: 'Only this order', request_id: 'Only this request' }, read: 'Refresh', details: 'Details', label: 'Log',
  },
  zh: {
    level: '级别', category: '类别', text: '搜索消息内容', user: '账号', task: '任务', request: '请求号', more: '更多筛选', levels: { debug: '调试', info: '信息', warning: '警告', error: '错误', critical: '严重' }, orGraver: (l) => `${l}及以上`, categories: { system: '系统', api: '接口', task: '任务', user: '成员', security: '安全' },
    none: '没有记录', noneText: '没有符合筛选条件的日志：请减少条件，或点“显示全部”。', ms: (n) => `${n} 毫秒`, bytes: (n) => `占用内存 ${n}`, only: { user: '只看此账号', task: '只看此任务', request_id: '只看此请求' }, read: '刷新', details: '详情', label: '日志',
  },
};
