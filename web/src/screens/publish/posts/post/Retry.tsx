import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../../../api/client';
import { asFailure } from '../../../../api/failure';
import { useLanguage, useWords } from '../../../../app/language';
import { Confirm } from '../../../../parts/Confirm';
import { said } from '../../../../parts/failures';
import { Problem } from '../../../../parts/Problem';
import type { PostRow } from '../states';
import { words } from './words';

/** Tries a failed post again; where the platform may have something of it, only once somebody says that they looked. */
export function Retry({ post }: { post: PostRow }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const [asked, setAsked] = useState<unknown>(null);
  const retry = useMutation({
    mutationFn: (confirm: boolean) => api.POST('/api/publications/{publication}/retry', { params: { path: { publication: post.id } }, body: { confirm } }),
    onSuccess: () => setAsked(null),
    onError: (thrown) => asFailure(thrown).code === 'look_first' && setAsked(thrown),
  });
  const refused = retry.error !== null && asFailure(retry.error).code !== 'look_first' ? retry.error : null;
  return (
    <Stack gap="sm" align="flex-start">
      <Button leftSection={<IconRefresh size={16} aria-hidden />} loading={retry.isPending} onClick={() => retry.mutate(false)}>{w.acts.retry}</Button>
      {asked === null && <Problem of={refused} />}
      <Confirm open={asked !== null} title={w.lookTitle} action={w.lookConfirm} danger busy={retry.isPending} onConfirm={() => retry.mutate(true)} onClose={() => setAsked(null)}>
        <Text size="sm">{asked === null ? '' : said(asFailure(asked), language)}</Text>
        <Problem of={refused} />
      </Confirm>
    </Stack>
  );
}
