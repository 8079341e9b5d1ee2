import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { Facts } from '../../parts/Facts';
import { useFormat } from '../../parts/format';
import { words } from './madeWords';

/** What a film is made of: who makes its pictures and voices, and what it shall be like, as it was frozen when ordered; what somebody chose says where. */
export function MadeOf({ order }: { order: Shape<'ReadOrderRow'> | undefined }) {
  const w = useWords(words);
  const format = useFormat();
  const makers = useQuery({ queryKey: ['/api/makers', 'names'], queryFn: () => told(api.GET('/api/makers', { params: { query: { limit: 500 } } })) });
  if (order === undefined) {
    return <Skeleton h={220} />;
  }
  const { generation_settings: by, video_settings: film } = order;
  const from = (name: string) => {
    const origin = by?.origins?.[name] ?? film?.origins?.[name];
    return origin === undefined || origin === 'default' ? null : <>{' '}<Text span size="xs" c="dimmed" display="inline-block">({w.from[origin as keyof typeof w.from] ?? origin})</Text></>;
  };
  const maker = (id: string | null | undefined, name: string) => (id == null ? null : <>{makers.data?.items.find((one) => one.id === id)?.name ?? (makers.isPending ? '…' : w.otherMaker)}{from(name)}</>);
  const size = film?.size ?? `${film?.width} × ${film?.height}`;
  return (
    <Stack>
      <Facts
        of={[
          [w.sentences, format.number(order.total_sentences - order.skipped_sentences)],
          [w.pictures, maker(by?.picture_config, 'picture_config')],
          [w.voices, maker(by?.speech_config, 'speech_config')],
          [w.voice, by?.voice != null && <>{by.voice}{from('voice')}</>],
          [w.texts, maker(by?.text_config, 'text_config')],
          [w.translation, maker(by?.translation_config, 'translation_config')],
          [w.newPictures, format.number(order.images_generated)],
          [w.newVoices, format.number(order.audio_segments_generated)],
          [w.size, <>{size.replace('x', ' × ')}{from('resolution')}</>],
          [w.fps, film?.fps !== undefined && <>{w.aSecond(film.fps)}{from('fps')}</>],
          [w.quality, film?.quality_preset !== undefined && <>{w.qualities[film.quality_preset as keyof typeof w.qualities] ?? film.quality_preset}{from('quality')}</>],
          [w.subtitles, film?.subtitles !== undefined && <>{w.subtitleKinds[film.subtitles as keyof typeof w.subtitleKinds] ?? film.subtitles}{from('subtitles')}</>],
          [w.sound, film?.include_audio === false ? w.silent : w.spoken],
          [w.music, film?.played_music == null ? w.noMusic : <>{w.musicAt(format.percent(100 * (film.music_volume ?? 0)))}{from('music_asset_id')}</>],
          [w.length, film?.target_duration == null ? w.natural : format.clock(film.target_duration)],
          [w.gaps, by?.sentence_gap !== undefined && w.gapsAre(format.number(by.sentence_gap), format.number(by.paragraph_gap ?? 0))],
        ].filter((fact): fact is [string, string] => fact[1] !== false)}
      />
      {film?.label === true && <Text size="sm" c="dimmed">{w.label}</Text>}
    </Stack>
  );
}
