import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api, ifMatch } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { Problem } from '../../parts/Problem';
import { again } from './again';
import classes from './Editor.module.css';
import { useLine, useRoom } from './room';
import { useRowKept } from './useRowKept';
import type { Version } from './useVersions';
import { words } from './words';

/** One version of a picture, a voice or a clip: where it came from, and to choose it or let go of it. The server counts those of each size and language apart; its number here is among all. */
export function VersionCard({ version, number, all }: { version: Version; number: number; all: Version[] }) {
  const w = useWords(words);
  const format = useFormat();
  const { undo } = useRoom();
  const { row } = useLine();
  const keep = useRowKept();
  const { asset, slot } = version;
  // What gives way to it: what fits every size gives way to all, and all to it.
  const rival = (v: Version) => v.chosen && v.language === version.language && (v.frame_size === version.frame_size || v.frame_size === '' || version.frame_size === '');
  const params = { path: { sentence: row.id, media: version.id }, header: ifMatch(row) };
  const changing = useMutation({
    mutationFn: (choose: boolean) => told(choose ? api.POST('/api/sentences/{sentence}/versions/{media}/choose', { params }) : api.POST('/api/sentences/{sentence}/versions/{media}/release', { params })),
    onSuccess: (now, choose) => {
      keep(now);
      undo.did({ kind: 'choice', id: row.id, slot, before: (choose ? all.find(rival)?.id : version.id) ?? null });
    },
  });
  const origin = version.origin === 'made' ? w.made : asset.source_type === 'STOCK' ? w.stock : w.own;
  return (
    <div className={classes.version} data-chosen={version.chosen || undefined}>
      {slot === 'picture' && <a href={asset.url_path} target="_blank" rel="noreferrer" aria-label={w.openPicture(number)}><img className={classes.picture} src={asset.url_path} alt="" width={112} height={63} loading="lazy" decoding="async" /></a>}
      {slot === 'clip' && <video className={classes.picture} src={asset.url_path} muted loop controls preload="metadata" aria-label={w.versionOf(number)} />}
      <Stack gap={2} style={slot === 'voice' ? { gridColumn: '1 / -1' } : undefined}>
        <Group gap={6}>
          <Text size="sm" fw={600}>{w.versionOf(number)}</Text>
          {version.chosen && <Badge size="sm" variant="light" tt="none">{w.chosen}</Badge>}
        </Group>
        <Text size="xs" c="dimmed" truncate="end" title={asset.original_name ?? undefined}>{[origin, asset.original_name, format.pixels(version.frame_size) || null, version.language === '' ? null : format.tongue(version.language)].filter(Boolean).join(' · ')}</Text>
        <Text size="xs" c="dimmed">{format.date(version.created_at)}</Text>
        <Group gap={6} mt={4}>
          {version.chosen
            ? <Button size="compact-xs" variant="default" title={w.releaseHelp} loading={changing.isPending} onClick={() => changing.mutate(false)}>{w.release}</Button>
            : <Button size="compact-xs" variant="light" loading={changing.isPending} onClick={() => changing.mutate(true)}>{w.choose}</Button>}
        </Group>
      </Stack>
      {slot === 'voice' && <audio className={classes.sound} src={asset.url_path} controls preload="none" aria-label={w.versionOf(number)} />}
      {changing.error !== null && (
        <div style={{ gridColumn: '1 / -1' }}>
          <Problem of={changing.error} again={again(changing)} />
        </div>
      )}
    </div>
  );
}
