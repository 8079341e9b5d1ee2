import { Button, Skeleton, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { Problem } from '../../../parts/Problem';
import { Row, Rows } from '../../../parts/Rows';
import { Tag } from '../../../parts/Tag';
import { useMakers } from '../common/useMakers';
import { words as shared } from '../common/words';
import { words } from './words';

const services: Shape<'ServiceType'>[] = ['video_synthesis', 'image_generation', 'audio_generation', 'video_generation', 'text_generation', 'translation', 'transcription'];

/** Each service: who does it here, or what an account would add. */
export function Services() {
  const w = useWords(words);
  const c = useWords(shared);
  const makers = useMakers();
  if (makers.data === undefined) {
    return makers.isError ? <Problem of={makers.error} again={() => void makers.refetch()} /> : <Skeleton h={460} />;
  }
  return (
    <Rows label={w.services}>
      {services.map((service) => {
        const mine = makers.data.filter((m) => m.service_type === service);
        const on = mine.filter((m) => m.is_active);
        const elsewhere = on.filter((m) => m.provider !== 'offline');
        const untried = elsewhere.filter((m) => !m.is_verified).length;
        const state = on.length === 0 ? (mine.length === 0 ? w.missing : w.off) : on.some((m) => m.provider === 'offline') ? w.offline : w.works;
        return (
          <Row
            key={service}
            end={
              <>
                <Tag size="lg" color={on.length === 0 ? 'gray' : 'green'}>{state}</Tag>
                {elsewhere.length === 0 && service !== 'video_synthesis' && <Button component={Link} to={`/settings/makers/add?service=${service}`} size="compact-sm" h={34} px="sm" variant="default" aria-label={`${w.add}: ${c.service[service]}`}>{w.add}</Button>}
              </>
            }
          >
            <Text fw={600}>{c.service[service]}</Text>
            <Text size="sm">{on.length === 0 ? c.serviceAbout[service] : w.byWhom(c.list(on.map((m) => m.name)))}{untried > 0 ? ` · ${w.untried(untried)}` : ''}</Text>
            {elsewhere.length === 0 && w.adds[service] !== undefined && <Text size="sm" c="dimmed">{w.adds[service]}</Text>}
          </Row>
        );
      })}
    </Rows>
  );
}
