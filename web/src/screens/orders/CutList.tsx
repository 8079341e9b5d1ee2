import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { asFailure } from '../../api/failure';
import { told } from '../../api/parts';
import { useWords } from '../../app/language';
import { useFormat } from '../../parts/format';
import { Problem } from '../../parts/Problem';
import classes from './CutList.module.css';
import { CutLine } from './CutLine';
import { cutsOf } from './cuts';
import { usePictures } from './usePictures';
import { words } from './words';

const First = 40;

/** The cut list in short: a strip of how long each sentence lasts, and its lines. */
export function CutList({ order, chapter, attempt, play }: { order: string; chapter: string; attempt?: string; play?: (seconds: number) => void }) {
  const w = useWords(words);
  const format = useFormat();
  const [all, setAll] = useState(false);
  const read = useQuery({
    queryKey: ['/api/orders/{order}/timeline', order, attempt],
    retry: false,
    queryFn: () => told(api.GET('/api/orders/{order}/timeline', { params: { path: { order }, query: { attempt } } })),
  });
  const pictures = usePictures(chapter);
  if (read.isPending) {
    return <Skeleton h={260} />;
  }
  const { seconds, cuts } = read.data === undefined ? { seconds: 0, cuts: [] } : cutsOf(read.data.timeline_data);
  if (read.isError && asFailure(read.error).code !== 'not_found') {
    return <Problem of={read.error} again={() => void read.refetch()} />;
  }
  if (cuts.length === 0) {
    return <Text c="dimmed">{w.noCuts}</Text>;
  }
  return (
    <Stack gap="sm">
      <Text>{w.cutsSum(format.number(cuts.length), format.length(seconds))}{read.data?.background_music_url != null && ` · ${w.music}`}</Text>
      <div className={classes.strip} aria-hidden>
        {cuts.map((cut) => (
          <div key={cut.sentence} className={classes.block} style={{ flexGrow: cut.lasts }}>
            <div className={classes.said} style={{ width: `${100 - (100 * Math.max(0, Math.min(cut.gap, cut.lasts))) / cut.lasts}%` }} />
          </div>
        ))}
      </div>
      <Text size="xs" c="dimmed">{w.cutsHelp}</Text>
      <ol className={classes.lines}>
        {cuts.slice(0, all ? undefined : First).map((cut) => <CutLine key={cut.sentence} cut={cut} picture={pictures.get(cut.picture)} play={play} />)}
      </ol>
      {!all && cuts.length > First && <Button variant="subtle" onClick={() => setAll(true)}>{w.showAll(format.number(cuts.length))}</Button>}
    </Stack>
  );
}
