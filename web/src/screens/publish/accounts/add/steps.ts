import type { Language } from '../../../../app/language';

interface Way {
  page: string;
  en: string[];
  zh: string[];
}

// In the platforms' own words, as they stand on their pages.
const ways: Record<string, Way> = {
  youtube: {
    page: 'https://console.cloud.google.com/apis/credentials',
    en: [
      'Make a project in Google Cloud and enable “YouTube Data API v3” in it.',
      'Set up the OAuth consent screen and add yourself as a test user. While it is in “Testing”, you have to connect again every seven days; publish it to end that.',
      'Create credentials: “OAuth client ID” of the type “Web application”, with the redirect address below.',
      'Copy the client ID and the client secret into the fields here.',
    ],
    zh: [
      '在 Google Cloud 新建项目，并启用 “YouTube Data API v3”。',
      '设置 OAuth 同意屏幕，把自己加为测试用户。处于“测试”状态时每七天要重新连接一次，正式发布后不再需要。',
      '创建凭据：选择 “OAuth 客户端 ID”，类型为 “Web 应用”，并填入下面的回调地址。',
      '把客户端 ID 和客户端密钥复制到这里。',
    ],
  },
  tiktok: {
    page: 'https://developers.tiktok.com/apps',
    en: [
      'Make an app and add “Login Kit” and “Content Posting API” to it, with “Direct Post” switched on.',
      'Add the permissions that are listed above.',
      'Register the redirect address below under “Login Kit”: for the web where it begins with https, else for desktop.',
      'Copy the client key and the client secret into the fields here.',
    ],
    zh: [
      '新建应用，添加 “Login Kit” 和 “Content Posting API”，并开启 “Direct Post”。',
      '添加上面列出的权限。',
      '在 “Login Kit” 中登记下面的回调地址：https 开头的登记为网页，否则登记为桌面应用。',
      '把 Client key 和 Client secret 复制到这里。',
    ],
  },
  bilibili: {
    page: 'https://open.bilibili.com',
    en: [
      'Register as a developer on Bilibili’s open platform and wait until that is approved.',
      'Make an app and apply for the permissions that are listed above.',
      'Register the redirect address below as its callback address.',
      'Copy the client ID and the secret into the fields here.',
    ],
    zh: [
      '在哔哩哔哩开放平台注册为开发者，等待审核通过。',
      '创建应用，并申请上面列出的权限。',
      '把下面的地址登记为应用的回调地址。',
      '把应用的 ID 和密钥复制到这里。',
    ],
  },
};

/** What to do at a platform's developer page, and where that is. */
export function stepsAt(platform: string, language: Language): { page: string; steps: string[] } | null {
  const way = ways[platform];
  return way === undefined ? null : { page: way.page, steps: way[language] };
}
