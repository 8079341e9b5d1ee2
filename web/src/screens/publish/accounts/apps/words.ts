/** Words of one's apps at platforms. */
export const words = {
  en: {
    title: 'Apps', about: 'An app of your own at a platform, by which accounts are connected there. Its secret is kept encrypted and never shown again.', list: 'Apps at platforms', add: 'Add an app',
    by: (n: number) => n === 0 ? 'no account is connected by it' : `${n} ${n === 1 ? 'account is' : 'accounts are'} connected by it`, elsewhere: 'addresses of your own', noSecret: 'no secret',
    redirect: 'Redirect address', redirectHelp: 'Register exactly this at the platform.', copy: 'Copy', copied: 'Copied', change: 'Change', remove: 'Delete',
    name: 'Name of the app', nameHelp: 'What it is called here, such as the name it has at the platform.',
    id: { youtube: 'Client ID', tiktok: 'Client key', bilibili: 'Client ID' } as Record<string, string>, secret: { youtube: 'Client secret', tiktok: 'Client secret', bilibili: 'Client secret' } as Record<string, string>, idFallback: 'Client ID', secretFallback: 'Client secret',
    secretHelp: 'Kept encrypted and never shown again.', keep: 'Kept. Type to replace it.', keyNew: 'Needed again: a secret goes only to the addresses it was entered for.', inUse: 'The id and the addresses stay as they are while accounts are connected by it.',
    more: 'Addresses of your own', moreAbout: 'Only where the platform is reached by other addresses, such as a gateway of your network. Leave them empty otherwise.', addresses: { page: 'Page on which the app is allowed', token: 'Where keys are given', api: 'Where the API begins', upload: 'Where films are sent' },
    save: 'Save', editTitle: (name: string) => `Change “${name}”`, removeTitle: (name: string) => `Delete “${name}”?`, removeText: 'Its secret is deleted here at once. At the platform the app stays as it is.',
  },
  zh: {
    title: '应用', about: '你在平台上创建的应用，账号通过它连接。应用的密钥加密保存，不再显示。', list: '平台应用', add: '添加应用',
    by: (n: number) => n === 0 ? '没有账号通过它连接' : `${n} 个账号通过它连接`, elsewhere: '使用自定义地址', noSecret: '没有密钥',
    redirect: '回调地址', redirectHelp: '请在平台上原样登记。', copy: '复制', copied: '已复制', change: '修改', remove: '删除',
    name: '应用名称', nameHelp: '在这里显示的名称，可以与平台上的一致。',
    id: { youtube: 'Client ID（客户端 ID）', tiktok: 'Client key', bilibili: 'Client ID（应用 ID）' } as Record<string, string>, secret: { youtube: 'Client secret（客户端密钥）', tiktok: 'Client secret', bilibili: 'Client secret（应用密钥）' } as Record<string, string>, idFallback: '应用 ID', secretFallback: '应用密钥',
    secretHelp: '加密保存，不再显示。', keep: '已保存。输入新值即可替换。', keyNew: '需要重新输入：密钥只会发往输入时所填的地址。', inUse: '还有账号通过它连接时，ID 和地址不能修改。',
    more: '自定义地址', moreAbout: '只有需要通过其他地址（例如网络网关）访问平台时才填写，否则请留空。', addresses: { page: '授权页面', token: '获取密钥的地址', api: '接口地址', upload: '上传地址' },
    save: '保存', editTitle: (name: string) => `修改“${name}”`, removeTitle: (name: string) => `删除“${name}”？`, removeText: '保存在这里的密钥会立即删除。平台上的应用不受影响。',
  },
};
