import { Button, Group, Radio, Skeleton, Slider, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Shape, api, ifMatch } from '../../api/client';
import { told, useParts } from '../../api/parts';
import { upload } from '../../api/upload';
import { useWords } from '../../app/language';
import { Dialog } from '../../parts/Dialog';
import { useFormat } from '../../parts/format';
import { MoreRows } from '../../parts/MoreRows';
import { Problem } from '../../parts/Problem';
import { again } from './again';
import { MusicUpload } from './MusicUpload';
import { useRoom } from './room';
import classes from './Editor.module.css';
import { useMusic } from './useMusic';
import { useSaidHere } from './useSaidHere';
import { useSettings, valueOf } from './useSettings';
import { useUploading } from './useUploading';
import { words } from './words';

/** The music below the chapter: one's own, stock, or a file that is sent now; and how loud it is. */
export function MusicDialog({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const format = useFormat();
  const { chapter } = useRoom();
  const cache = useQueryClient();
  const settings = useSettings(chapter.id);
  const saidHere = useSaidHere();
  const [picked, setPicked] = useState<string | null | undefined>();
  const [volume, setVolume] = useState<number | null>(null);
  const inForce = valueOf(settings.data, 'music_asset_id') as string | null;
  const music = picked === undefined ? inForce : picked;
  const playing = useMusic(inForce);
  const loud = volume ?? Number(valueOf(settings.data, 'music_volume') ?? 0.1);
  const own = useParts(['/api/assets', 'music', 'own'], (after, signal) => told(api.GET('/api/assets', { params: { query: { type: 'AUDIO', source: 'USER_UPLOADED', limit: 20, after } }, signal })));
  const stock = useParts(['/api/assets', 'music', 'stock'], (after, signal) => told(api.GET('/api/assets', { params: { query: { type: 'AUDIO', source: 'STOCK', limit: 20, after } }, signal })));
  const sending = useUploading<Shape<'AssetRow'>>((file, tell) => upload('POST', `/api/assets?${new URLSearchParams({ file_name: file.name }).toString()}`, file, tell), (asset) => {
    void cache.invalidateQueries({ queryKey: ['/api/assets'] });
    setPicked(asset.id);
  });
  // What plays now stands here, wherever in the lists it is.
  const listed = [...stock.rows, ...own.rows];
  const all = playing === undefined || listed.some((asset) => asset.id === playing.id) ? listed : [playing, ...listed];
  // What was not touched is still the project's to say.
  const said = { ...(picked === undefined ? {} : { music_asset_id: picked }), ...(volume === null ? {} : { music_volume: volume }) };
  const saving = useMutation({
    mutationFn: (now: Shape<'ReadSettingsAnswer'>) => told(api.PUT('/api/chapters/{chapter}/settings', { params: { path: { chapter: chapter.id }, header: ifMatch(now) }, body: { ...now.own, ...said } })),
    onSuccess: () => saidHere(Object.keys(said)),
  });
  return (
    <Dialog opened onClose={onClose} title={w.musicTitle} size="lg">
      <Stack>
        <Text size="sm" c="dimmed">{w.musicText}</Text>
        <MusicUpload sending={sending} />
        <Radio.Group aria-label={w.musicTitle} value={music ?? ''} onChange={(value) => setPicked(value === '' ? null : value)}>
          <Stack gap="xs">
            <Radio value="" label={w.noMusic} />
            {all.map((asset) => (
              <div key={asset.id}>
                <Radio value={asset.id} label={`${asset.original_name ?? w.music}${asset.duration_ms === null ? '' : ` · ${format.clock(asset.duration_ms / 1000)}`}${asset.source_type === 'STOCK' ? ` · ${w.stock}` : ''}`} />
                {music === asset.id && <audio className={classes.sound} src={asset.url_path} controls preload="none" aria-label={asset.original_name ?? w.music} />}
              </div>
            ))}
            {(stock.isPending || own.isPending) && <Skeleton h={20} />}
          </Stack>
        </Radio.Group>
        <MoreRows list={stock.hasNextPage ? stock : own} />
        <div>
          <Text size="sm" fw={500} id="loud">{w.loud}</Text>
          <Slider aria-labelledby="loud" thumbLabel={w.loud} min={0} max={1} step={0.01} value={loud} onChange={setVolume} label={(value) => format.percent(value * 100)} mx={6} disabled={music === null} />
        </div>
        <Problem of={settings.error ?? stock.error ?? own.error ?? saving.error} again={again(saving)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{w.cancel}</Button>
          <Button loading={saving.isPending} disabled={settings.data === undefined || sending.isPending} onClick={() => settings.data !== undefined && saving.mutate(settings.data)}>{w.save}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
