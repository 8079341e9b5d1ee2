import { Grid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import type { Values } from '../../../parts/model/fields';
import { taken } from '../../../parts/model/fields';
import { OrderBar } from '../../../parts/OrderBar';
import { useAsk } from '../../../parts/useAsk';
import { momentOf, now, nothingSaid, type Said } from '../said/said';
import { SaidFields } from '../said/SaidFields';
import { type Form, SizeField } from '../said/SizeField';
import { WhenFields } from '../said/WhenFields';
import { usePlan } from '../usePlan';
import { wishesOf } from '../wishes';
import classes from './ClipForm.module.css';
import { ModelPart } from './ModelPart';
import { NoMaker } from './NoMaker';
import { Section } from './Section';
import { words } from './words';

/** What a form begins with. */
export interface Beginning {
  values: Values;
  form: Form;
  said: Said;
}

export const blank: Beginning = { values: {}, form: { resolution: '1280x720', output_format: 'mp4' }, said: nothingSaid };

/** A clip to be made: what it shows, by whom, its size, when, and what is said of it; beside it the price and the order. */
export function ClipForm({ first }: { first: Beginning }) {
  const w = useWords(words);
  const format = useFormat();
  const go = useNavigate();
  const [{ maker, model }, ask] = useAsk('maker', 'model');
  const plan = usePlan({ maker, model }, first.values);
  const [form, setForm] = useState(first.form);
  const [said, setSaid] = useState(first.said);
  const [when, setWhen] = useState(now);
  const [over, setOver] = useState(false);
  const { fields, values } = plan;
  const { prompt, first_frame } = taken(fields, values);
  const body: Shape<'NewClip'> = {
    ...wishesOf(fields, values), ...plan.by, ...form, prompt: String(prompt ?? '').trim(), input_image: (first_frame as string | undefined) ?? null,
    caption: said.caption || null, theme: said.theme || null, tags: said.tags, project_id: said.project_id, story_id: said.story_id, paragraph_index: said.paragraph_index, priority: when.priority, scheduled_at: momentOf(when),
  };
  const isOver = () => when.scheduled !== '' && new Date(when.scheduled) <= new Date();
  const ready = () => {
    setOver(isOver());
    return plan.ready() && !isOver();
  };
  if (!plan.makers.isPending && plan.makers.error === null && plan.makers.accounts.length === 0) {
    return <NoMaker />;
  }
  const fault = over && isOver() ? w.past : plan.told ? (plan.account === null ? w.notChosen : w.lacking) : null;
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 8 }}>
        <Stack gap="lg">
          <Section title={w.what}><ModelPart plan={plan} choose={ask} /></Section>
          <Section title={w.how}><SizeField value={form} onChange={setForm} /></Section>
          <Section title={w.when}><WhenFields value={when} onChange={setWhen} /></Section>
          <Section title={w.said}><SaidFields value={said} onChange={(part) => setSaid((before) => ({ ...before, ...part }))} /></Section>
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <div className={classes.stays}>
          <Section title={w.price}>
            {fault !== null && <Text size="sm" role="alert" mb="xs" className={classes.fault}>{fault}</Text>}
            <OrderBar
              body={body}
              what={w.order}
              ready={ready}
              ask={(of) => told(api.POST('/api/videos/estimate', { body: of }))}
              told={(answer) => (answer.seconds > 0 ? w.by(answer.provider ?? answer.model_backend, format.number(answer.seconds)) : w.byOnly(answer.provider ?? answer.model_backend))}
              order={(of) => told(api.POST('/api/videos', { body: of }))}
              onOrdered={(answer) => void go(`/clips/${answer.video.id}`)}
            />
          </Section>
        </div>
      </Grid.Col>
    </Grid>
  );
}
