import { Select, Stack, Switch, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import type { Shape } from '../../../../api/client';
import { useWords } from '../../../../app/language';
import { type Account, settable } from '../../common/accounts';
import { PlatformFields } from './PlatformFields';
import { type Template, filled } from './rule';
import { words } from './words';

type Visibility = NonNullable<Template['visibility']>;

/** What is said of every post: texts in which words are filled in, and who sees it. */
export function TemplateFields({ template, onChange, card, account, example }: {
  template: Template; onChange: (change: Partial<Template>) => void; card: Shape<'PlatformRow'> | undefined; account: Account | undefined; example: { project: string; chapter: string; number: number } | null;
}) {
  const w = useWords(words);
  const can = settable(card);
  const usual = card !== undefined && card.usual_visibility !== null;
  const fill = (text: string) => (example === null ? text : filled(text, example.project, example.chapter, example.number));
  return (
    <Stack>
      <Text size="sm" c="dimmed">{w.filledIn}</Text>
      <div>
        <TextInput label={w.postTitle} required maxLength={200} value={template.title} onChange={(event) => onChange({ title: event.currentTarget.value })} />
        {example !== null && <Text size="sm" mt={4} role="status">{w.comesTo} <b>{fill(template.title)}</b></Text>}
      </div>
      <div>
        <Textarea label={w.description} autosize minRows={2} maxRows={8} maxLength={5000} value={template.description} onChange={(event) => onChange({ description: event.currentTarget.value })} />
        {example !== null && /\{(project|chapter|number)\}/.test(template.description) && <Text size="sm" mt={4} style={{ whiteSpace: 'pre-line' }}>{w.comesTo} {fill(template.description)}</Text>}
      </div>
      <TagsInput label={w.tags} description={w.tagsHelp} inputWrapperOrder={['label', 'input', 'description', 'error']} value={template.tags} maxTags={50} onChange={(tags) => onChange({ tags })} />
      {card !== undefined && (
        <Select
          label={w.visibility} required={card.usual_visibility === null} clearable={card.usual_visibility !== null} placeholder={card.usual_visibility === null ? w.choose : w.usually(w.seen[card.usual_visibility])}
          data={(card.visibilities as Visibility[]).map((v) => ({ value: v, label: w.seen[v] }))} value={template.visibility ?? null} onChange={(v) => onChange({ visibility: v as Template['visibility'] })}
        />
      )}
      {can.comments && <Switch label={w.comments} checked={template.allow_comments ?? usual} onChange={(event) => onChange({ allow_comments: event.currentTarget.checked })} />}
      {can.downloads && <Switch label={w.downloads} checked={template.allow_download ?? usual} onChange={(event) => onChange({ allow_download: event.currentTarget.checked })} />}
      {can.age && <Switch label={w.age} checked={template.age_restriction} onChange={(event) => onChange({ age_restriction: event.currentTarget.checked })} />}
      {can.ai && <Switch label={w.ai} checked={template.made_by_ai} onChange={(event) => onChange({ made_by_ai: event.currentTarget.checked })} />}
      {card !== undefined && account !== undefined && <PlatformFields card={card} account={account} said={template.options} onChange={(options) => onChange({ options })} />}
    </Stack>
  );
}
