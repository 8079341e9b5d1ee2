import { FileButton, Select, Stack, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { upload } from '../../../api/upload';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { useSaidOf } from './useSaidOf';
import { words } from './words';

/** Music below the voice: of one's own, of the stock, or a file that is added here. */
export function MusicField({ value, onChange, set }: { value: string | null; onChange: (asset: string | null) => void; set: Shape<'ReadSettingsValue'> | undefined }) {
  const w = useWords(words);
  const said = useSaidOf();
  const { data } = useQuery({
    queryKey: ['/api/assets', 'music'],
    queryFn: async ({ signal }) => {
      const [own, stock] = await Promise.all((['USER_UPLOADED', 'STOCK'] as const).map((source) => told(api.GET('/api/assets', { params: { query: { type: 'AUDIO', source, limit: 200 } }, signal }))));
      return [...own!.items, ...stock!.items];
    },
  });
  const adding = useMutation({
    mutationFn: (file: File) => upload<Shape<'AssetRow'>>('POST', `/api/assets?${new URLSearchParams({ file_name: file.name }).toString()}`, file, () => undefined).done,
    onSuccess: (asset) => onChange(asset.id),
  });
  const tracks = (data ?? []).map((asset) => ({ value: asset.id, label: `${asset.original_name ?? asset.id.slice(-6)}${asset.source_type === 'STOCK' ? ` (${w.stock})` : ''}` }));
  const names = Object.fromEntries(tracks.map((track) => [track.value, track.label]));
  return (
    <Stack gap={4}>
      <Select label={w.music_asset_id} placeholder={said(set, names)} clearable searchable data={tracks} value={value} onChange={onChange} disabled={adding.isPending} />
      <FileButton accept="audio/*" onChange={(file) => file !== null && adding.mutate(file)}>
        {(props) => <UnstyledButton {...props} fz="sm" td="underline" w="fit-content">{w.addMusic}</UnstyledButton>}
      </FileButton>
      <Problem of={adding.error} />
    </Stack>
  );
}
