import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../../app/language';
import { useAsk } from '../../../parts/useAsk';
import { FoundText } from './FoundText';
import classes from './Pane.module.css';
import { words } from './words';

/** Find and replace: what is sought is in the address. */
export function FindPane({ at, onDone }: { at: string; onDone: () => void }) {
  const w = useWords(words);
  const [{ find, with: instead, word, any, only }, ask] = useAsk('find', 'with', 'word', 'any', 'only');
  const [text, setText] = useState(find);
  const [other, setOther] = useState(instead);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask({ find: text, with: other });
  };
  return (
    <div className={classes.scroll}>
      <form onSubmit={submit}>
        <Stack gap="xs">
          <TextInput label={w.seekText} value={text} onChange={(e) => setText(e.currentTarget.value)} maxLength={500} required autoFocus />
          <TextInput label={w.replaceWith} description={w.replaceNone} value={other} onChange={(e) => setOther(e.currentTarget.value)} maxLength={2000} />
          <Checkbox label={w.matchCase} checked={any === ''} onChange={(e) => ask({ any: e.currentTarget.checked ? '' : 'yes' })} />
          <Checkbox label={w.wholeWord} checked={word !== ''} onChange={(e) => ask({ word: e.currentTarget.checked ? 'yes' : '' })} />
          <Checkbox label={w.here} checked={only !== ''} onChange={(e) => ask({ only: e.currentTarget.checked ? at : '' })} />
          <Button type="submit">{w.seek}</Button>
        </Stack>
      </form>
      {find !== '' && (
        <FoundText
          key={`${find} ${instead} ${word} ${any} ${only}`}
          sought={{ text: find, with: instead, whole_word: word !== '', match_case: any === '', chapters: only === '' ? null : [only] }}
          onDone={onDone}
        />
      )}
    </div>
  );
}
