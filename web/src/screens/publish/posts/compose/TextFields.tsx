import { Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../../../app/language';
import { Panel } from '../../../../parts/Panel';
import { Counted } from './Counted';
import { useForm } from './form';
import { words } from './words';

// The order in which the count stands below what it counts.
const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[];

/** The words that stand beside the film. */
export function TextFields() {
  const w = useWords(words);
  const { said, say, card, wrong } = useForm();
  const titled = card.limits.some((limit) => limit.field === 'title');
  const captioned = !titled;
  return (
    <Panel title={w.texts}>
      <Stack>
        <TextInput
          label={w.titleLabel} description={titled ? <Counted field="title" /> : w.titleOnlyHere} inputWrapperOrder={below} maxLength={200} value={said.title} onChange={(e) => say({ title: e.currentTarget.value })} error={wrong('title')}
        />
        <Textarea
          label={captioned ? w.caption : w.description} description={<Counted field={card.limits.some((limit) => limit.field === 'caption') ? 'caption' : 'description'} />} inputWrapperOrder={below} autosize minRows={3} maxRows={14} maxLength={20_000}
          value={said.description} onChange={(e) => say({ description: e.currentTarget.value })} error={wrong('description', 'caption')}
        />
        <TagsInput
          label={w.tags} description={card.limits.some((limit) => limit.field === 'tags') ? <>{w.tagsHelp} <Counted field="tags" /></> : w.tagsHelp} inputWrapperOrder={below} splitChars={[',', '，', '、']} maxTags={100} acceptValueOnBlur
          value={said.tags} onChange={(tags) => say({ tags: tags.map((tag) => tag.replace(/^[#\s]+/, '').trim()).filter((tag, n, all) => tag !== '' && all.indexOf(tag) === n) })} error={wrong('tags')}
        />
      </Stack>
    </Panel>
  );
}
