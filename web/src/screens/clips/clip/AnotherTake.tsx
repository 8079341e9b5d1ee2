import { Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { Dialog } from '../../../parts/Dialog';
import type { Values } from '../../../parts/model/fields';
import { OrderBar } from '../../../parts/OrderBar';
import { Problem } from '../../../parts/Problem';
import { ModelPart } from '../make/ModelPart';
import { momentOf, type When } from '../said/said';
import { WhenFields } from '../said/WhenFields';
import { type ClipRow, fileOf, type TakeRow } from '../states';
import { usePlan } from '../usePlan';
import { formerValues, wishesOf } from '../wishes';
import { words } from './words';

/** Another take of a clip: as the last one, but for what is changed. */
export function AnotherTake({ clip, onClose }: { clip: ClipRow; onClose: () => void }) {
  const w = useWords(words);
  const takes = useQuery({ queryKey: ['/api/videos/{clip}/takes', clip.id, 'the newest'], queryFn: () => told(api.GET('/api/videos/{clip}/takes', { params: { path: { clip: clip.id }, query: { limit: 1 } } })), staleTime: Infinity });
  const take = takes.data?.items[0];
  return (
    <Dialog opened onClose={onClose} title={w.againTitle} size="xl">
      <Stack>
        <Text size="sm">{w.againText}</Text>
        <Text size="sm" c="dimmed">{w.againStays} <Anchor component={Link} to={`/clips/new?like=${clip.id}`} size="sm" underline="always">{w.likeIt}</Anchor></Text>
        <Problem of={takes.error} again={() => void takes.refetch()} />
        {takes.isPending && <Skeleton h={380} />}
        {take !== undefined && <TakeForm clip={clip} take={take} onClose={onClose} />}
      </Stack>
    </Dialog>
  );
}

function TakeForm({ clip, take, onClose }: { clip: ClipRow; take: TakeRow; onClose: () => void }) {
  const w = useWords(words);
  const [former] = useState<Values>(() => formerValues(clip, take));
  const [by, setBy] = useState({ maker: take.api_config_id, model: take.model ?? '' });
  const [when, setWhen] = useState<When>({ scheduled: '', priority: clip.priority });
  const plan = usePlan(by, former);
  const other = plan.account?.id !== take.api_config_id || by.model !== (take.model ?? '');
  // Emptied is as it was, and another model finds shape and size anew: just as the server takes it.
  const values = Object.fromEntries([...Object.entries(former).filter(([name]) => !other || (name !== 'aspect_ratio' && name !== 'resolution')), ...Object.entries(plan.values).filter(([, value]) => value !== null && value !== '' && value !== undefined)]);
  const wishes = wishesOf(plan.fields, values);
  const prompt = String(values['prompt'] ?? take.prompt).trim();
  const first = typeof values['first_frame'] === 'string' ? values['first_frame'] : null;
  const input = clip.input_image === null ? null : fileOf(clip.input_image);
  const body: Shape<'RetryClipRequest'> = { ...wishes, ...(other ? plan.by : {}), prompt, priority: when.priority, scheduled_at: momentOf(when), first_frame: first === input ? null : first };
  const asked: Shape<'NewClip'> = { ...wishes, ...plan.by, prompt, resolution: clip.resolution, output_format: clip.output_format, input_image: input, first_frame: body.first_frame };
  return (
    <Stack>
      <ModelPart plan={plan} choose={(change) => setBy((before) => ({ ...before, ...change }))} />
      <WhenFields value={when} onChange={setWhen} />
      <OrderBar
        body={body}
        what={w.order}
        ready={plan.ready}
        ask={() => told(api.POST('/api/videos/estimate', { body: asked }))}
        told={(answer) => answer.provider ?? answer.model_backend}
        order={(of) => told(api.POST('/api/videos/{clip}/retry', { params: { path: { clip: clip.id } }, body: of }))}
        onOrdered={onClose}
      />
    </Stack>
  );
}
