import type { Shape } from '../../../api/client';

type Route = Shape<'PublishingRoute'>;
type Health = Shape<'AccountHealth'>;

/** Words of one's accounts at platforms. */
export const words = {
  en: {
    title: 'Accounts', about: 'Where your films are posted, and how each account is. Keys are kept encrypted and never shown.', add: 'Add an account', list: 'Accounts at platforms',
    none: 'No account yet', noneText: 'Films are posted by an account: by the platform’s own API, by your own hand from a ready-made package, or by a tool of your own. Before anything is asked you are told what each way can do.',
    route: { official: 'posted by the platform’s own API', assisted: 'you post by hand', bridge: 'posted by a tool of your own' } as Record<Route, string>,
    health: { ok: 'ready', reconnect: 'has to be connected again', limited: 'the day’s share is used up', spam_risk: 'taken for spam by the platform' } as Record<Health, string>,
    less: 'not all allowed', untried: 'not tried yet', paused: 'paused', pausedSince: (at: string) => `Paused on ${at}: nothing is posted until you resume it.`,
    pausedRest: (at: string) => `It also has to rest until ${at}. Resuming ends that rest too.`,
    reconnectText: 'The platform no longer takes its key. Nothing is posted until you connect it again.', rests: (at: string) => `Nothing is posted before ${at}. Then it goes on by itself.`, rested: 'The rest is over: the next post goes out.', why: (reason: string) => `Why: ${reason}`,
    missingPost: 'You did not allow all that posting needs. Connect it again and allow everything that is asked.', missingNumbers: 'Reading numbers was not allowed. Connect it again to allow that too.',
    waiting: (n: number) => `${n} ${n === 1 ? 'post is' : 'posts are'} not out yet`, details: 'Details', id: 'Id at the platform', app: 'Connected by the app', bridge: 'The tool listens at', secret: 'Its requests are', signed: 'signed', unsigned: 'not signed',
    checked: 'The platform last answered', since: 'Added', key: 'Key', keyUntil: (at: string) => `good until ${at}, then renewed by itself`, keyOver: (at: string) => `ran out ${at}, renewed at the next post`, again: 'Connect again by', allowed: 'Allowed', allowedAll: 'all that was asked for',
    test: 'Test', works: 'It works: the platform answered. Nothing was posted.', failed: 'It does not work just now', connectAgain: 'Connect again',
    menu: (name: string) => `More for ${name}`, pause: 'Pause', resume: 'Resume', endRest: 'End the rest now', rename: 'Rename', change: 'Change', remove: 'Take away',
    name: 'Name', nameHelp: 'What it is called here.', url: 'Address of the tool', newSecret: 'New secret', keepSecret: 'Leave it empty to keep the one it has.', renameTitle: (name: string) => `Rename “${name}”`, changeTitle: (name: string) => `Change “${name}”`,
    removeTitle: (name: string) => `Take “${name}” away?`, removeKeys: 'Its keys are deleted here at once, and given back to the platform where that takes them.', removeSecret: 'Its secret is deleted here at once: what the tool says from then on is not heard.', removePosts: (n: number) => n === 0 ? 'No post is waiting for it.' : `${n} ${n === 1 ? 'post is' : 'posts are'} not out yet: what was not begun is cancelled.`,
    removeSeries: 'Calendars that post by it stop.', removeStays: 'Posts that are out stay at the platform, and so do their rows and numbers here.', removeUnasked: 'What the platform has and has not brought out yet stays too: nobody asks about it any more, so look there and say in its post what became of it.', busy: 'Posts are on their way by it just now. Wait until that is over, or break them off.', force: 'Break off what is on its way', forceHelp: 'One that may have been made by then is in doubt, for you to look up at the platform.', forceAction: 'Break off and take away',
    gone: (name: string) => `“${name}” was taken away.`, goneCancelled: (n: number) => n === 0 ? 'No post had to be cancelled.' : `${n} ${n === 1 ? 'post was' : 'posts were'} cancelled.`, goneRevoked: 'The platform has taken the key back.', goneByHand: (platform: string) => `The platform did not take the key back. Take the app’s permission away yourself, in the settings of your account at ${platform}.`,
    connected: (name: string, platform: string) => `“${name}” is connected to ${platform}.`, added: (name: string) => `“${name}” was added.`, close: 'Close', refused: 'The account was not connected', refusedAgain: 'Connect once more',
  },
  zh: {
    title: '账号', about: '视频发布到哪些账号，以及每个账号的状况。密钥加密保存，不再显示。', add: '添加账号', list: '平台账号',
    none: '还没有账号', noneText: '视频通过账号发布：可以走平台的官方接口，可以用打包好的素材自己手动发布，也可以交给你自己的工具。填写任何内容之前，都会先说明每种方式能做什么。',
    route: { official: '通过平台官方接口发布', assisted: '由你手动发布', bridge: '由你自己的工具发布' } as Record<Route, string>,
    health: { ok: '可以使用', reconnect: '需要重新连接', limited: '今天的额度已用完', spam_risk: '被平台判断为刷屏' } as Record<Health, string>,
    less: '授权不全', untried: '尚未测试', paused: '已暂停', pausedSince: (at: string) => `已于 ${at} 暂停：恢复之前不会发布任何内容。`,
    pausedRest: (at: string) => `它还需要休息到 ${at}。恢复会同时结束休息。`,
    reconnectText: '平台不再接受它的密钥。重新连接之前不会发布任何内容。', rests: (at: string) => `${at} 之前不会发布，之后自动继续。`, rested: '休息时间已过：下一条会正常发布。', why: (reason: string) => `原因：${reason}`,
    missingPost: '发布所需的权限没有全部授予。请重新连接，并允许所请求的全部权限。', missingNumbers: '没有授予读取数据的权限。如需读取，请重新连接并允许。',
    waiting: (n: number) => `${n} 条内容尚未发布`, details: '详情', id: '平台上的 ID', app: '连接所用的应用', bridge: '工具的地址', secret: '发给它的请求', signed: '带签名', unsigned: '不带签名',
    checked: '平台最近一次回应', since: '添加时间', key: '密钥', keyUntil: (at: string) => `有效期至 ${at}，之后自动更新`, keyOver: (at: string) => `已于 ${at} 到期，下次发布时自动更新`, again: '最迟重新连接', allowed: '已授予的权限', allowedAll: '所请求的全部权限',
    test: '测试', works: '可以使用：平台已回应，没有发布任何内容。', failed: '暂时不能使用', connectAgain: '重新连接',
    menu: (name: string) => `${name} 的更多操作`, pause: '暂停', resume: '恢复', endRest: '立即结束休息', rename: '改名', change: '修改', remove: '移除',
    name: '名称', nameHelp: '在这里显示的名称。', url: '工具的地址', newSecret: '新密钥', keepSecret: '留空则保留原来的密钥。', renameTitle: (name: string) => `修改“${name}”的名称`, changeTitle: (name: string) => `修改“${name}”`,
    removeTitle: (name: string) => `移除“${name}”？`, removeKeys: '保存在这里的密钥会立即删除；如果平台支持，也会同时收回。', removeSecret: '保存在这里的密钥会立即删除，此后不再接受该工具的回报。', removePosts: (n: number) => n === 0 ? '没有等待它发布的内容。' : `还有 ${n} 条内容尚未发布：其中没有开始的会被取消。`,
    removeSeries: '使用它的发布日历会停止。', removeStays: '已经发布的内容仍在平台上，这里的记录和数据也会保留。', removeUnasked: '已交给平台但尚未公开的内容也会保留：此后不再查询，请到平台查看，并在它的帖子里填写结果。', busy: '它正在发布内容。请等待完成，或选择中断。', force: '中断正在发布的内容', forceHelp: '中断时可能已经发布出去的内容会标为存疑，需要你到平台上核实。', forceAction: '中断并移除',
    gone: (name: string) => `“${name}”已移除。`, goneCancelled: (n: number) => n === 0 ? '没有需要取消的内容。' : `已取消 ${n} 条内容。`, goneRevoked: '平台已收回密钥。', goneByHand: (platform: string) => `平台没有收回密钥。请到${platform}的账号设置里，自行取消对该应用的授权。`,
    connected: (name: string, platform: string) => `“${name}”已连接到${platform}。`, added: (name: string) => `“${name}”已添加。`, close: '关闭', refused: '账号没有连接成功', refusedAgain: '重新连接',
  },
};
