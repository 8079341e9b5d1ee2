import { Accordion, Button, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { taken } from '../../../parts/model/fields';
import { OrderBar } from '../../../parts/OrderBar';
import { ModelPart } from '../make/ModelPart';
import { NoMaker } from '../make/NoMaker';
import { momentOf, now, type When } from '../said/said';
import { sizes } from '../said/SizeField';
import { WhenFields } from '../said/WhenFields';
import { usePlan } from '../usePlan';
import { wishesOf } from '../wishes';
import { words } from './words';

type Asked = Shape<'AnimateImageRequest'>;

/** Sets a picture in motion: what shall happen in it, by whom; first the price. A shot's stays as it comes and begins at once. */
export function Animate({ name, source, again }: { name: string; source: Shape<'ImageSource'> | undefined; again: boolean }) {
  const w = useWords(words);
  const go = useNavigate();
  const [by, setBy] = useState({ maker: '', model: '' });
  // Only what is chosen is sent: whatever shows the picture besides, a shot may, and of a shot's these are refused.
  const [form, setForm] = useState<Pick<Asked, 'resolution' | 'output_format'>>({});
  const [when, setWhen] = useState<When | null>(null);
  const plan = usePlan(by, { first_frame: name });
  const shot = source === 'storyboard';
  const hasPrompt = source === 'sentence' || shot || again;
  const { fields, values } = plan;
  const prompt = String(taken(fields, values)['prompt'] ?? '').trim();
  const chosen = { ...(again ? {} : form), ...(when === null ? {} : { priority: when.priority, scheduled_at: momentOf(when) }) };
  const body: Asked = { ...wishesOf(fields, values), ...plan.by, prompt: prompt || null, ...(shot ? {} : chosen) };
  if (!plan.makers.isPending && plan.makers.error === null && plan.makers.accounts.length === 0) {
    return <NoMaker />;
  }
  // The picture is what it begins with: that field is no question here.
  const asked = { ...plan, fields: Object.fromEntries(Object.entries(fields).filter(([field]) => field !== 'first_frame')) };
  return (
    <Stack>
      <Text size="sm" c="dimmed">{shot ? w.animateShot : source === 'sentence' ? `${w.animateText} ${w.animateSentence}` : w.animateText}</Text>
      <ModelPart plan={asked} choose={(change) => setBy((before) => ({ ...before, ...change }))} optional={hasPrompt ? ['prompt'] : []} />
      {hasPrompt && <Text size="xs" c="dimmed">{again && !shot ? w.againHelp : w.promptHelp}</Text>}
      {!shot && (
        <Accordion variant="contained">
          <Accordion.Item value="form">
            <Accordion.Control>{w.form}</Accordion.Control>
            <Accordion.Panel>
              <Stack>
                {!again && (
                  <SimpleGrid cols={2}>
                    <Select label={w.sizeLabel} data={sizes.map((value) => ({ value, label: value.replace('x', ' × ') }))} placeholder={w.sizeAuto} value={form.resolution ?? null} onChange={(resolution) => setForm({ ...form, resolution: resolution as Asked['resolution'] })} clearable />
                    <Select label={w.formatLabel} data={[{ value: 'mp4', label: 'MP4' }, { value: 'webm', label: 'WebM' }]} value={form.output_format ?? 'mp4'} onChange={(format) => setForm({ ...form, output_format: format as Asked['output_format'] })} allowDeselect={false} />
                  </SimpleGrid>
                )}
                <WhenFields value={when ?? now} onChange={setWhen} />
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      )}
      <OrderBar
        body={body}
        what={w.order}
        ready={() => plan.ready(hasPrompt ? ['prompt'] : [])}
        ask={(of) => told(api.POST('/api/images/{img_name}/video/estimate', { params: { path: { img_name: name } }, body: of }))}
        told={(answer) => answer.provider ?? answer.model_backend}
        order={(of) => told(api.POST('/api/images/{img_name}/video', { params: { path: { img_name: name } }, body: of }))}
        onOrdered={(answer) => {
          const clip = answer.video_id;
          notifications.show({ message: <Group justify="space-between">{w.ordered}{clip !== null && <Button size="compact-sm" variant="light" onClick={() => void go(`/clips/${clip}`)}>{w.toClip}</Button>}</Group> });
        }}
      />
    </Stack>
  );
}
