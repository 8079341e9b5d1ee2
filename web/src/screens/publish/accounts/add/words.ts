import type { Shape } from '../../../../api/client';

type Route = Shape<'PublishingRoute'>;

/** Words of the page on which an account is added. */
export const words = {
  en: {
    title: 'Add an account', back: 'All accounts', platform: 'Where shall films be posted?', route: 'How shall they get there?',
    routes: { official: 'By the platform’s own API', assisted: 'You post by hand', bridge: 'A tool of your own posts' } as Record<Route, string>,
    routeAbout: { official: 'Posted for you, at the time you choose. Needs an app of your own at the platform.', assisted: 'You get a package with film, texts and a checklist, post it yourself and paste the link.', bridge: 'A program that you run is asked to post, by a signed request.' } as Record<Route, string>,
    first: 'Good to know first', left: 'Left to you', asks: 'You will be asked to allow', toPost: 'to post', toRead: 'to read numbers', post: 'The account', tellsAll: 'nothing: your tool may set all of it',
    who: 'Who may see it', covers: 'Cover', coverYes: 'a picture of your own', coverMust: 'a picture of your own, which is needed', coverNo: 'not by this way', numbers: 'Numbers read', numbersNo: 'none: you can write them down yourself', numbersTool: 'what your tool reports', day: 'At most', perDay: (n: number) => `${n} posts a day`, timer: 'Posted at a time', timerPlatform: 'by the platform or by our timer', timerOurs: 'by our timer', timerTool: 'by our timer, or by your tool', timerHand: 'you are reminded by the calendar, and post it yourself',
    app: 'Which app connects it?', appAbout: 'You make it once on the platform’s developer page. One app connects as many accounts as you like.', appNew: 'Add another app', appFirst: 'Your app at the platform', steps: 'How to get one', page: (name: string) => `Open ${name}’s developer page`, save: 'Save and connect', connect: 'Connect', connectText: (name: string) => `You go to ${name}’s page, allow the app there, and come back here by yourself. It has to be done within ten minutes.`,
    name: 'Name', nameHelp: 'What it is called here.', handle: 'Handle', handleHelp: 'As it stands in addresses of posts. May be left empty.', add: 'Add the account',
    url: 'Address of the tool', urlHelp: 'Where it listens, such as https://bridge.example.org/publish.', secret: 'Secret', secretAbout: 'Every request is signed with it, and the tool signs what it reports.', made: 'Make one for me', own: 'Use one I have', ownHelp: 'At least 16 characters.',
    done: (name: string) => `“${name}” was added`, secretOf: (name: string) => `Secret of “${name}”`, secretNote: 'Give it to your tool: by it the tool knows that a request is really yours. Should it be lost, set a new one under “Change”.', toAccounts: 'To the accounts',
  },
  zh: {
    title: '添加账号', back: '返回全部账号', platform: '发布到哪个平台？', route: '用什么方式发布？',
    routes: { official: '平台官方接口', assisted: '自己手动发布', bridge: '由自己的工具发布' } as Record<Route, string>,
    routeAbout: { official: '按你选定的时间自动发布。需要你自己在平台上创建的应用。', assisted: '你会得到一个包含视频、文字和核对清单的压缩包，自己发布后把链接贴回来。', bridge: '由你运行的程序负责发布，它会收到带签名的请求。' } as Record<Route, string>,
    first: '事先了解', left: '需要你自己完成', asks: '需要你授予的权限', toPost: '用于发布', toRead: '用于读取数据', post: '账号', tellsAll: '无：都可以由你的工具设置',
    who: '可见范围', covers: '封面', coverYes: '可以自选图片', coverMust: '必须提供图片', coverNo: '此方式不支持', numbers: '可读取的数据', numbersNo: '无：可以自己填写', numbersTool: '由你的工具回报', day: '上限', perDay: (n: number) => `每天 ${n} 条`, timer: '定时发布', timerPlatform: '由平台或本机定时', timerOurs: '由本机定时', timerTool: '由本机或你的工具定时', timerHand: '日历会提醒，由你自己发布',
    app: '通过哪个应用连接？', appAbout: '在平台的开发者页面创建一次即可。一个应用可以连接多个账号。', appNew: '添加另一个应用', appFirst: '你在平台上的应用', steps: '如何创建', page: (name: string) => `打开${name}开发者页面`, save: '保存并连接', connect: '连接', connectText: (name: string) => `将前往${name}的页面，在那里授权后会自动回到这里。请在十分钟内完成。`,
    name: '名称', nameHelp: '在这里显示的名称。', handle: '用户名', handleHelp: '作品地址中显示的用户名，可以留空。', add: '添加账号',
    url: '工具的地址', urlHelp: '工具接收请求的地址，例如 https://bridge.example.org/publish。', secret: '密钥', secretAbout: '发出的每个请求都用它签名，工具回报结果时也用它签名。', made: '自动生成', own: '使用已有的密钥', ownHelp: '至少 16 个字符。',
    done: (name: string) => `“${name}”已添加`, secretOf: (name: string) => `“${name}”的密钥`, secretNote: '请交给你的工具：工具凭它确认请求确实由你发出。如果丢失，可在“修改”里设置新的密钥。', toAccounts: '查看账号',
  },
};
