import { Group, Text } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Section } from '../../../parts/Section';
import { BarChart } from '../common/BarChart';
import { words as shared } from '../common/words';
import classes from './Costs.module.css';
import { CostsTable } from './CostsTable';
import { words } from './words';

const order: Shape<'ServiceType'>[] = ['image_generation', 'audio_generation', 'video_generation', 'text_generation', 'translation', 'transcription', 'video_synthesis'];

/** What a project has cost in one currency, by service and day. */
export function Costs({ currency, rows }: { currency: string; rows: Shape<'ReadCostsRow'>[] }) {
  const w = useWords(words);
  const c = useWords(shared);
  const format = useFormat();
  const money = (amount: number) => format.cost({ currency, amount });
  const sum = (of: Shape<'ReadCostsRow'>[]) => of.reduce((all, row) => all + row.cost, 0);
  const held = rows.reduce((all, row) => all + row.held, 0);
  const services = order.filter((s) => rows.some((row) => row.service_type === s));
  const parts = services.map((s) => ({ key: s, label: c.service[s], total: sum(rows.filter((row) => row.service_type === s)), mark: order.indexOf(s) }));
  const days = daysOf(rows.map((row) => row.day));
  const bars = days.map((day) => ({ key: day, label: format.day(`${day}T12:00:00`), foot: format.dayOfYear(`${day}T12:00:00`), values: services.map((s) => sum(rows.filter((row) => row.day === day && row.service_type === s))) }));
  const calls = rows.reduce((all, row) => all + row.calls, 0);
  return (
    <Section title={w.chart(currency)} about={held > 0 ? w.heldNote(money(held)) : undefined}>
      <Text size="xl" fw={600}>{money(sum(rows))}</Text>
      <Text size="sm" c="dimmed" mb="md">{w.withCalls(format.number(calls))} · {w.days(format.number(new Set(rows.map((row) => row.day)).size))}</Text>
      <BarChart label={`${w.chart(currency)}: ${w.total} ${money(sum(rows))}`} parts={parts} bars={bars} money={money} />
      <Group component="ul" gap="md" className={classes.legend}>
        {parts.map((part) => (
          <li key={part.key}>
            <svg width={14} height={14} aria-hidden className={classes.swatch}><rect width={14} height={14} rx={3} data-mark={part.mark} /></svg>
            <Text span size="sm">{part.label} <Text span fw={600}>{money(part.total)}</Text></Text>
          </li>
        ))}
      </Group>
      <CostsTable rows={rows} money={money} />
    </Section>
  );
}

// Days without a call are days too; a project that was left for months shows those it was worked on.
function daysOf(days: string[]): string[] {
  const all = [...new Set(days)].sort();
  const [first, last] = [all[0]!, all.at(-1)!];
  const count = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
  return count > 62 ? all.slice(-62) : Array.from({ length: count }, (_, n) => new Date(Date.parse(first) + n * 86_400_000).toISOString().slice(0, 10));
}
