import type { Shape } from '../../../api/client';
import type { Words } from '../../../app/language';
import { many } from '../../../parts/many';

type Period = NonNullable<Shape<'BudgetPeriodNullable'>>;

interface Spending {
  budgets: string; aProject: string; calls: string; doubts: string; about: string; period: Record<Period, string>; budget: Record<Period, (what: string, amount: string) => string>; periodLabel: string; amount: string; currency: string; scope: string; scopes: Record<'all' | 'project' | 'maker', string>; set: string; setAbout: string;
  noBudgets: string; noBudgetsText: string; goneOf: Record<Period, (a: string, b: string) => string>; left: (a: string) => string; over: string; removeTitle: string; removeText: string; remove: string; ofAll: string;
  choose: string; chooseText: string; noCosts: string; noCostsText: string; chart: (currency: string) => string; table: string; day: string; service: string; maker: string; callsHead: string; cost: string; held: string; total: string; heldNote: (a: string) => string; days: (n: string) => string; withCalls: (n: string) => string;
  status: Record<Shape<'CallStatus'>, string>; statusLabel: string; noCalls: string; noCallsText: string; model: string; took: string; price: string; free: string; heldBack: (a: string) => string; unknownPrice: string; job: string; units: (n: string, unit: string) => string; request: string; order: string;
  noDoubts: string; noDoubtsText: string; doubtsAbout: string; settle: string; settleTitle: string; settleText: (a: string) => string; outcome: Record<'not_executed' | 'paid' | 'find', string>; outcomeText: Record<'not_executed' | 'paid' | 'find', string>; paidPrice: string; paidHelp: (a: string) => string; confirm: Record<'not_executed' | 'paid' | 'find', string>; after: string; settled: string; searched: string;
}

/** Words of what was spent, and of what may be. */
export const words: Words<Spending> = {
  en: {
    budgets: 'Budgets', aProject: 'By project', calls: 'Calls', doubts: 'To settle', about: 'A call goes out only while every budget it counts towards still covers the most it may cost.',
    period: { day: 'a day', month: 'a month', ever: 'all time' }, budget: { day: (what, a) => `${what}: ${a} a day`, month: (what, a) => `${what}: ${a} a month`, ever: (what, a) => `${what}: ${a} in all` }, periodLabel: 'For', amount: 'Amount', currency: 'Currency', scope: 'Counts', scopes: { all: 'All makers', project: 'One project', maker: 'One maker' }, set: 'Set the budget', setAbout: 'It replaces a budget of the same kind, period and currency.',
    noBudgets: 'No budget yet', noBudgetsText: 'Without one, paid makers are asked as often as orders need them. Set a monthly budget below and nothing can cost more than that.',
    goneOf: { day: (a, b) => `${a} of ${b} used today`, month: (a, b) => `${a} of ${b} used this month`, ever: (a, b) => `${a} of ${b} used so far` }, left: (a) => `${a} left`, over: 'used up', removeTitle: 'Take this budget away?', removeText: 'Calls are then held by the other budgets only, if there are any.', remove: 'Take away', ofAll: 'All makers',
    choose: 'Choose a project', chooseText: 'What it has cost is shown by day and by service.', noCosts: 'Nothing was asked yet', noCostsText: 'As soon as a maker works for this project, its calls and what they cost stand here.', chart: (currency) => `Spending by day in ${currency}`, table: 'As a table', day: 'Day', service: 'Service', maker: 'Maker', callsHead: 'Calls', cost: 'Paid', held: 'Held back', total: 'In all', heldNote: (a) => `Another ${a} is held back for calls whose end is not known yet.`, days: (n) => many(n, 'day'), withCalls: (n) => many(n, 'call'),
    status: { sending: 'being sent', polling: 'at the vendor', done: 'done', failed: 'failed', abandoned: 'given up', unknown: 'outcome unknown' }, statusLabel: 'State', noCalls: 'No calls', noCallsText: 'Every call to a maker is listed here with what it cost. None fits these filters.', model: 'Model', took: 'Time', price: 'Price', free: 'free', heldBack: (a) => `${a} held back`, unknownPrice: 'price not known', job: 'Job', units: (n, unit) => (n === '1' ? `${n} ${unit}` : `${n} ${unit.replace(/^\w+/, '$&s')}`), request: 'Request', order: 'See the order',
    noDoubts: 'Nothing to settle', noDoubtsText: 'When the answer to a paid call is lost, nobody sends it a second time by itself. It waits here until you say what became of it.', doubtsAbout: 'The answers to these calls were lost, so they may have been paid. Nothing is sent again by itself, and the price is held back until you say what you found at the vendor.',
    settle: 'Settle', settleTitle: 'What became of this call?', settleText: (a) => `Look at your account with the vendor first. ${a} is held back for it.`,
    outcome: { not_executed: 'It was never carried out', paid: 'It was carried out and paid', find: 'Ask the vendor' },
    outcomeText: { not_executed: 'The vendor shows no such job and bills nothing. What is held back becomes free, and the work can be asked for again.', paid: 'The vendor billed it, but its result is lost. It counts to your budgets; asking again costs again.', find: 'The vendor is asked for the job. Where it is found it is followed as if nothing had been, and nothing is paid twice.' },
    paidPrice: 'What was paid', paidHelp: (a) => `Empty means ${a}, which is held back.`, confirm: { not_executed: 'It was never carried out', paid: 'It was paid', find: 'Ask the vendor' }, after: 'After the first two, retry the order, or ask again for the clip, take or picture.', settled: 'Settled', searched: 'The vendor knows the job; it is followed again.',
  },
  zh: {
    budgets: '预算', aProject: '按项目', calls: '调用记录', doubts: '待核实', about: '预算余额足以支付最高费用时，才会发出调用。',
    period: { day: '每天', month: '每月', ever: '不限期' }, budget: { day: (what, a) => `${what}：每天 ${a}`, month: (what, a) => `${what}：每月 ${a}`, ever: (what, a) => `${what}：总共 ${a}` }, periodLabel: '周期', amount: '金额', currency: '货币', scope: '适用于', scopes: { all: '所有服务', project: '一个项目', maker: '一个服务账号' }, set: '设置预算', setAbout: '对象、周期和货币都相同的旧预算会被替换。',
    noBudgets: '还没有预算', noBudgetsText: '没有预算时，付费服务会按任务需要调用。在下面设置每月预算，花费就不会超出。',
    goneOf: { day: (a, b) => `今天已用 ${a} / ${b}`, month: (a, b) => `本月已用 ${a} / ${b}`, ever: (a, b) => `至今已用 ${a} / ${b}` }, left: (a) => `剩余 ${a}`, over: '已用完', removeTitle: '取消此预算？', removeText: '之后只受其他预算（如有）限制。', remove: '取消预算', ofAll: '所有服务',
    choose: '选择一个项目', chooseText: '按日期和用途显示它的花费。', noCosts: '还没有调用', noCostsText: '一旦有服务为此项目工作，调用和花费就会显示在这里。', chart: (currency) => `每日花费（${currency}）`, table: '以表格查看', day: '日期', service: '用途', maker: '生成服务', callsHead: '调用次数', cost: '已付', held: '预留', total: '合计', heldNote: (a) => `另有 ${a} 为未结束的调用预留。`, days: (n) => `${n} 天`, withCalls: (n) => `${n} 次调用`,
    status: { sending: '发送中', polling: '处理中', done: '完成', failed: '失败', abandoned: '已放弃', unknown: '结果未知' }, statusLabel: '状态', noCalls: '没有调用', noCallsText: '每次调用及其花费都会记录在这里。没有符合条件的记录。', model: '模型', took: '时间', price: '价格', free: '免费', heldBack: (a) => `预留 ${a}`, unknownPrice: '价格未知', job: '服务商任务号', units: (n, unit) => `${n} ${unit}`, request: '请求号', order: '查看任务',
    noDoubts: '没有需要核实的调用', noDoubtsText: '付费调用的回复丢失时，系统不会自动再次发送。它会停在这里，等你说明结果。', doubtsAbout: '这些调用没有收到回复，可能已经扣费。系统不会自动重发；在你到服务商处核实并说明之前，会一直预留这笔费用。',
    settle: '核实', settleTitle: '这次调用结果如何？', settleText: (a) => `请先到服务商账号中查看。目前为它预留 ${a}。`,
    outcome: { not_executed: '没有执行', paid: '已执行并已扣费', find: '向服务商查询' },
    outcomeText: { not_executed: '服务商那边没有这个任务，也没有扣费。预留的金额会释放，可以重新请求。', paid: '服务商已扣费，但结果丢失。计入预算；再次请求会再次收费。', find: '向服务商查询这个任务。找到后会像什么都没发生一样继续跟进，不会重复付费。' },
    paidPrice: '实际扣费', paidHelp: (a) => `留空则按预留的 ${a} 计。`, confirm: { not_executed: '确认没有执行', paid: '确认已扣费', find: '向服务商查询' }, after: '选择前两项之后，请重试任务，或重新生成短片、镜头或图片。', settled: '已核实', searched: '服务商找到了该任务，已继续跟进。',
  },
};
