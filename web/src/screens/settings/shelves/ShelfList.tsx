import { Anchor, Progress, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { useWords } from '../../../app/language';
import { useFormat } from '../../../parts/format';
import { Problem } from '../../../parts/Problem';
import { RowButton } from '../../../parts/RowButton';
import { Row, Rows } from '../../../parts/Rows';
import { Section } from '../../../parts/Section';
import { PolicyForm } from './PolicyForm';
import { words } from './words';

/** The shelves with their sizes and policies, and who keeps how much. */
export function ShelfList() {
  const w = useWords(words);
  const format = useFormat();
  const storage = useQuery({ queryKey: ['/api/storage'], queryFn: ({ signal }) => told(api.GET('/api/storage', { signal })) });
  const [changed, setChanged] = useState<Shape<'ReadShelvesShelf'> | null>(null);
  if (storage.data === undefined) {
    return storage.isError ? <Problem of={storage.error} again={() => void storage.refetch()} /> : <Skeleton h={560} />;
  }
  const { shelves, users } = storage.data;
  return (
    <>
      <Section title={w.shelves}>
        <Rows label={w.shelves}>
          {shelves.map((shelf) => {
            const { max_age_days: days, max_size_mb: size, preserve_completed_videos: films } = shelf.cleanup_policy;
            const keeps = [days === null ? '' : w.age(days), size === null ? '' : w.size(format.number(size))].filter((t) => t !== '');
            return (
              <Row key={shelf.storage_type} end={<RowButton onClick={() => setChanged(shelf)} aria-label={`${w.change}: ${w.shelf[shelf.storage_type]}`}>{w.change}</RowButton>}>
                <Text fw={600}>{w.shelf[shelf.storage_type]}</Text>
                <Text size="sm">{[w.holds(format.bytes(shelf.total_size_bytes), format.number(shelf.file_count)), shelf.free_bytes === null ? '' : w.free(format.bytes(shelf.free_bytes))].filter((t) => t !== '').join(' · ')}</Text>
                <Text size="sm" c="dimmed">{keeps.length === 0 ? w.forever : w.policy([...keeps, films ? w.keepsFilms : ''].filter((t) => t !== ''))}{shelf.last_cleanup === null ? '' : ` · ${w.cleaned(format.date(shelf.last_cleanup))}`}</Text>
                <Text size="xs" c="dimmed" ff="monospace">{shelf.directory_path}</Text>
              </Row>
            );
          })}
        </Rows>
      </Section>
      <Section title={w.who} about={w.whoAbout} actions={<Anchor component={Link} to="/settings/people" size="sm">{w.toPeople}</Anchor>}>
        <Rows label={w.who}>
          {users.map((user) => {
            const line = user.quota_bytes === null ? w.used(format.bytes(user.used_bytes)) : w.usedOf(format.bytes(user.used_bytes), format.bytes(user.quota_bytes));
            return (
              <Row key={user.user} end={<Text size="sm">{line}</Text>}>
                <Text size="sm" fw={600}>{user.username}</Text>
                {user.quota_bytes !== null && <Progress mt={4} maw={360} value={user.quota_bytes === 0 ? 100 : Math.min(100, (100 * user.used_bytes) / user.quota_bytes)} color={user.used_bytes >= user.quota_bytes ? 'red' : undefined} aria-label={`${user.username}: ${line}`} />}
              </Row>
            );
          })}
        </Rows>
      </Section>
      {changed !== null && <PolicyForm key={changed.storage_type} shelf={changed} read={async () => (await storage.refetch()).data?.shelves.find((s) => s.storage_type === changed.storage_type)} onClose={() => setChanged(null)} />}
    </>
  );
}
