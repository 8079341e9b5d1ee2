import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import { Row, Rows } from '../../../parts/Rows';
import { words } from './words';

/** Compares files and rows, and tells what was found. */
export function Scan() {
  const w = useWords(words);
  const format = useFormat();
  const scanning = useMutation({ mutationFn: () => told(api.POST('/api/storage/scan')) });
  return (
    <Stack>
      <Group><Button variant="default" loading={scanning.isPending} onClick={() => scanning.mutate()}>{w.scanNow}</Button></Group>
      <Problem of={scanning.error} />
      <div role="status">
        {scanning.data !== undefined && (
          <Rows label={w.scan}>
            {scanning.data.map((report) => {
              const found = [report.orphans > 0 ? w.orphans(format.number(report.orphans), format.bytes(report.orphan_bytes)) : '', report.drift !== 0 ? w.drift(format.number(report.drift)) : '', report.missing.length > 0 ? w.missing(report.missing.length) : ''].filter((t) => t !== '');
              return (
                <Row key={report.area} end={<Text size="sm" c={report.missing.length > 0 ? 'red' : undefined}>{found.join(' · ') || w.allWell}</Text>}>
                  <Text size="sm" fw={600}>{w.shelf[report.area]}</Text>
                  <Text size="sm" c="dimmed">{w.scanned(format.number(report.files), format.bytes(report.bytes))}</Text>
                  {report.missing.map((lack) => <Text key={lack.name} size="xs" ff="monospace">{lack.name} ({lack.found === null ? 0 : format.bytes(lack.found)} / {format.bytes(lack.expected)}, {w.refs(lack.references)})</Text>)}
                </Row>
              );
            })}
          </Rows>
        )}
      </div>
    </Stack>
  );
}
