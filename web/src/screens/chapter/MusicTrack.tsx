import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { useRoom } from './room';
import classes from './Timeline.module.css';
import { useSettings, valueOf } from './useSettings';
import { words } from './words';

/** The music below all of it, or that there is none. */
export function MusicTrack() {
  const w = useWords(words);
  const format = useFormat();
  const { chapter } = useRoom();
  const settings = useSettings(chapter.id);
  const asset = valueOf(settings.data, 'music_asset_id') as string | null;
  const music = useQuery({ queryKey: ['/api/assets', asset], queryFn: ({ signal }) => told(api.GET('/api/assets/{asset}', { params: { path: { asset: asset! } }, signal })), enabled: asset !== null });
  const volume = Number(valueOf(settings.data, 'music_volume') ?? 0);
  return (
    <div className={classes.music} data-there={asset !== null || undefined}>
      <span className={classes.musicName}>{asset === null ? w.noMusic : `${music.data?.asset.original_name ?? w.music} · ${format.percent(volume * 100)}`}</span>
    </div>
  );
}
