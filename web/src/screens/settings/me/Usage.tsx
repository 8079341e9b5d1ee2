import { Progress, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import { words } from './words';

/** How much one keeps, and how much one may. */
export function Usage() {
  const w = useWords(words);
  const format = useFormat();
  const usage = useQuery({ queryKey: ['/api/storage/usage'], queryFn: ({ signal }) => told(api.GET('/api/storage/usage', { signal })) });
  if (usage.data === undefined) {
    return usage.isError ? <Problem of={usage.error} again={() => void usage.refetch()} /> : <Skeleton h={36} maw={420} />;
  }
  const { used_bytes: used, quota_bytes: quota } = usage.data;
  const line = quota === null ? w.used(format.bytes(used)) : w.usedOf(format.bytes(used), format.bytes(quota));
  return (
    <>
      <Text size="sm" mb={6}>{line}</Text>
      {quota !== null && <Progress value={quota === 0 ? 100 : Math.min(100, (100 * used) / quota)} color={used >= quota ? 'red' : undefined} maw={420} aria-label={line} />}
    </>
  );
}
