import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { useRoom } from './room';
import classes from './Timeline.module.css';
import { useMusic } from './useMusic';
import { useSettings, valueOf } from './useSettings';
import { words } from './words';

/** The music below all of it, or that there is none. */
export function MusicTrack() {
  const w = useWords(words);
  const format = useFormat();
  const { chapter } = useRoom();
  const settings = useSettings(chapter.id);
  const asset = valueOf(settings.data, 'music_asset_id') as string | null;
  const music = useMusic(asset);
  const volume = Number(valueOf(settings.data, 'music_volume') ?? 0);
  return (
    <div className={classes.music} data-there={asset !== null || undefined}>
      <span className={classes.musicName}>{asset === null ? w.noMusic : `${music?.original_name ?? w.music} · ${format.percent(volume * 100)}`}</span>
    </div>
  );
}
