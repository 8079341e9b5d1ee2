import { Alert, Text } from '@mantine/core';
import { IconCheck, IconPlugConnectedX } from '@tabler/icons-react';
import type { Shape } from '../../../api/client';
import { Failure } from '../../../api/failure';
import { useLanguage, useWords } from '../../../app/language';
import { said } from '../../../parts/failures';
import { words } from './words';

/** What came of saving or trying an account. */
export function Done({ maker, done, code }: { maker: Shape<'MakerRow'>; done: string; code: string }) {
  const w = useWords(words);
  const { language } = useLanguage();
  if (done === 'untested') {
    return (
      <Alert role="alert" variant="light" color="orange" mb="lg" icon={<IconPlugConnectedX aria-hidden />} title={w.untested}>
        <Text size="sm">{said(new Failure(0, code, w.untestedText), language)} <Text span size="xs" ff="monospace">{code}</Text></Text>
      </Alert>
    );
  }
  if (done !== 'failed') {
    return (
      <div role="status">
        {done !== '' && <Alert variant="light" color="green" mb="lg" icon={<IconCheck aria-hidden />} title={done === 'works' ? w.works : done === 'added' ? w.added : w.saved} />}
      </div>
    );
  }
  return (
    <Alert role="alert" variant="light" color="red" mb="lg" icon={<IconPlugConnectedX aria-hidden />} title={w.failed}>
      {maker.last_error !== null && <Text size="sm">{said(new Failure(422, code, maker.last_error), language)}</Text>}
    </Alert>
  );
}
