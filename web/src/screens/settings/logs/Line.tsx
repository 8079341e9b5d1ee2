import { Button, Group, Text } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useLanguage, useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Tag } from '../../../parts/Tag';
import classes from './Logs.module.css';
import { words } from './words';

const colors: Record<Shape<'LogSeverity'>, string> = { debug: 'gray', info: 'gray', warning: 'orange', error: 'red', critical: 'red' };

/** A line of the log; opened, all that is known of it. */
export function Line({ line, ask }: { line: Shape<'ReadLogsLine'>; ask: (change: Record<string, string>) => void }) {
  const w = useWords(words);
  const format = useFormat();
  const { locale } = useLanguage();
  const facts = [
    w.categories[line.category], line.module, line.execution_time === null ? null : w.ms(format.number(line.execution_time)), line.memory_usage === null ? null : w.bytes(format.bytes(line.memory_usage)), line.ip_address, line.user_agent,
  ].filter((fact) => fact !== null);
  const only = [['user', line.user_id], ['task', line.task_id], ['request_id', line.request_id]] as const;
  const context = line.context_data as Record<string, unknown> | null;
  return (
    <li className={classes.line}>
      <details>
        <summary>
          <time className={classes.at} dateTime={line.timestamp}>{new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium' }).format(new Date(line.timestamp))}</time>
          <span><Tag size="sm" variant={line.level === 'critical' ? 'filled' : 'light'} color={colors[line.level]}>{w.levels[line.level]}</Tag></span>
          <span className={classes.said}>{line.message}</span>
        </summary>
        <div className={classes.more}>
          <Text size="xs" c="dimmed">{facts.join(' · ')}</Text>
          <Group gap="xs" mt={6}>
            {only.map(([name, value]) => value !== null && <Button key={name} size="compact-xs" variant="light" onClick={() => ask({ [name]: value })}>{w.only[name]}</Button>)}
          </Group>
          {context !== null && Object.keys(context).length > 0 && <pre tabIndex={0}>{JSON.stringify(context, null, 2)}</pre>}
          {line.stack_trace !== null && <pre tabIndex={0}>{line.stack_trace}</pre>}
        </div>
      </details>
    </li>
  );
}
