import { Alert, Anchor, Group, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useLanguage, useWords } from '../../../app/language';
import type { Shape } from '../../../api/client';
import { Failure } from '../../../api/failure';
import { said } from '../../../parts/failures';
import { Problem } from '../../../parts/Problem';
import { RowButton } from '../../../parts/RowButton';
import { Row } from '../../../parts/Rows';
import type { Offer } from '../common/useCatalog';
import { paramsOf } from './draft';
import { titleOf } from './help';
import { MakerMenu } from './MakerMenu';
import { MakerState } from './MakerState';
import { MakerUse } from './MakerUse';
import { useTest } from './useTest';
import { saidOf, withdrawal } from './withdrawn';
import { words } from './words';

/** An account among others. */
export function MakerCard({ maker, offer }: { maker: Shape<'MakerRow'>; offer: Offer | undefined }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const test = useTest();
  const own = paramsOf(maker)['model'];
  const model = typeof own === 'string' && own !== '' ? own : (offer?.usual_model ?? '');
  const gone = offer === undefined ? null : withdrawal(offer, model);
  const { data } = test;
  const edit = `/settings/makers/${maker.id}`;
  return (
    <Row
      quiet={!maker.is_active}
      end={
        <>
          {offer !== undefined && <RowButton loading={test.isPending} onClick={() => test.mutate(maker.id)} aria-label={`${w.test}: ${maker.name}`}>{w.test}</RowButton>}
          <MakerMenu maker={maker} fixed={maker.provider !== 'offline' && offer === undefined} />
        </>
      }
    >
      <Group gap={8} mb={2}>
        <Title order={3}>{maker.provider === 'offline' ? maker.name : <Anchor component={Link} to={edit} inherit>{maker.name}</Anchor>}</Title>
        <MakerState maker={maker} />
      </Group>
      {maker.provider !== 'offline' && <Text size="sm" c="dimmed">{[offer === undefined ? maker.provider : titleOf(offer, language), model, maker.region].filter((t) => t).join(' · ')}</Text>}
      <MakerUse maker={maker} />
      {maker.provider !== 'offline' && offer === undefined && <Text size="sm" c="red" mt={4}>{w.vendorGone}</Text>}
      {gone !== null && <Text size="sm" c="red" mt={4}>{saidOf(gone, language)}</Text>}
      {data === undefined && maker.last_error !== null && <Text size="xs" c="dimmed" mt={4} lineClamp={2}>{w.lastError}: {maker.last_error}</Text>}
      <div role="status">
        {data?.works === true && <Text size="sm" c="green" fw={600} mt={4}>{w.works}</Text>}
        {data?.works === false && (
          <Alert variant="light" color="red" mt={8} title={w.failed}>
            <Text size="sm">{said(new Failure(422, data.code ?? '', data.message ?? ''), language)}</Text>
            <Anchor component={Link} size="sm" to={`${edit}?${new URLSearchParams({ done: 'failed', code: data.code ?? '', wrong: data.setting ?? '' }).toString()}`}>{w.mend}</Anchor>
          </Alert>
        )}
      </div>
      <Problem of={test.error} />
    </Row>
  );
}
