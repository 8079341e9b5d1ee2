import { IconBrandBilibili, IconBrandTiktok, IconBrandWeibo, IconBrandYoutube, IconNotebook } from '@tabler/icons-react';
import type { Shape } from '../../../api/client';
import { useLanguage } from '../../../app/language';

type PlatformType = Shape<'PlatformType'>;

/** What each platform calls itself, in both languages. */
const names: Record<PlatformType, { en: string; zh: string }> = {
  youtube: { en: 'YouTube', zh: 'YouTube' },
  tiktok: { en: 'TikTok', zh: 'TikTok' },
  bilibili: { en: 'Bilibili', zh: '哔哩哔哩' },
  weibo: { en: 'Weibo', zh: '微博' },
  xiaohongshu: { en: 'Xiaohongshu', zh: '小红书' },
};

const icons = { youtube: IconBrandYoutube, tiktok: IconBrandTiktok, bilibili: IconBrandBilibili, weibo: IconBrandWeibo, xiaohongshu: IconNotebook } satisfies Record<PlatformType, unknown>;

/** All platforms, in the order in which people are shown them. */
export const platforms = Object.keys(names) as PlatformType[];

/** How a platform is called in the person's language. */
export function usePlatformName() {
  const { language } = useLanguage();
  return (platform: PlatformType) => names[platform][language];
}

/** A platform's mark, which says nothing that its name beside it does not. */
export function PlatformIcon({ platform, size = 20 }: { platform: PlatformType; size?: number }) {
  const Icon = icons[platform];
  return <Icon size={size} stroke={1.6} aria-hidden />;
}
