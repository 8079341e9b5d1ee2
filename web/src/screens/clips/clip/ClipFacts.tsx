import { Anchor, Stack } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { useMakers } from '../../../parts/model/makers';
import { words as modelWords } from '../../../parts/model/words';
import { type ClipRow, fileOf, type TakeRow } from '../states';
import { words as shared } from '../words';
import { Facts } from './Facts';
import { PlaceLink } from './PlaceLink';
import { words } from './words';

/** What was asked of a clip, and what it turned out to be. */
export function ClipFacts({ clip, take }: { clip: ClipRow; take: TakeRow | undefined }) {
  const w = useWords(words);
  const s = useWords(shared);
  const m = useWords(modelWords);
  const format = useFormat();
  const account = useMakers('video_generation').accounts.find((a) => a.id === clip.api_config_id);
  const picture = (address: string | null | undefined) => (address == null ? null : <Anchor component={Link} to={`/clips/pictures?picture=${fileOf(address)}`} size="sm">{w.open}</Anchor>);
  const number = (value: number | null | undefined) => (value == null ? null : format.number(value));
  const size = clip.resolution.replace('x', ' × ');
  const file = clip.output_format === 'mp4' ? 'MP4' : 'WebM';
  const yes = (value: boolean | null | undefined) => (value == null ? null : value ? m.yes : m.no);
  return (
    <Stack gap="lg">
      <Facts
        title={clip.is_uploaded ? w.about : w.asked}
        of={[
          [w.maker, clip.is_uploaded ? null : (account?.name ?? clip.model_backend)], [w.model, clip.provider], [w.seconds, number(clip.duration)], [w.size, size], [w.file, file],
          [w.begins, picture(take?.first_frame_url ?? clip.input_image)], [w.ends, picture(take?.last_frame_url)], [w.looks, picture(take?.image_url === clip.input_image ? null : take?.image_url)],
          [m.label('aspect_ratio'), take?.aspect_ratio], [m.label('resolution'), take?.resolution], [m.label('style'), take?.style], [m.label('camera_motion'), take?.camera_motion], [m.label('motion_level'), number(take?.motion_level)],
          [m.label('fps'), number(take?.fps)], [m.label('audio'), yes(take?.audio)], [m.label('seed'), take?.seed == null ? null : String(take.seed)], [m.label('negative_prompt'), take?.negative_prompt],
          [w.priority, clip.priority === 0 ? null : number(clip.priority)], [w.scheduled, clip.scheduled_at === null ? null : format.date(clip.scheduled_at)],
          [clip.is_uploaded ? w.broughtAt : w.created, format.date(clip.created_at)], [w.said, [clip.theme, ...clip.tags.map((t) => `#${t}`)].filter(Boolean).join(' ')], [w.belongs, clip.project_id === null ? null : <PlaceLink clip={clip} />],
        ]}
      />
      <Facts
        title={w.measured}
        of={[
          [w.length, clip.duration_seconds === null ? null : s.seconds(format.number(Math.round(clip.duration_seconds * 100) / 100))], [w.rate, number(clip.frame_rate)], [w.bytes, clip.file_size === null ? null : format.bytes(clip.file_size)],
          [w.size, take?.chosen === true && take.width !== null && take.height !== null ? `${take.width} × ${take.height}` : null], [w.digest, clip.digest === null ? null : <code title={clip.digest}>{clip.digest.slice(0, 16)}</code>],
          [w.completed, clip.completed_at === null || clip.status !== 'completed' ? null : format.date(clip.completed_at)], [w.retries, clip.retry_count === 0 ? null : number(clip.retry_count)],
        ]}
      />
    </Stack>
  );
}
