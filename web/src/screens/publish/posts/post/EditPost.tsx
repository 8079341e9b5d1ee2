import { Alert, Button, Group, Skeleton, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '../../../../api/client';
import { asFailure } from '../../../../api/failure';
import { useWords } from '../../../../app/language';
import { Problem } from '../../../../parts/Problem';
import { say } from '../../../../parts/saved';
import { Section } from '../../../../parts/Section';
import { cardOf, usePlatforms } from '../../common/accounts';
import { PostForm, type Written } from '../compose/PostForm';
import { fromPost, lacksTime, saidBody } from '../compose/said';
import { useSource } from '../compose/useSource';
import { words as composed } from '../compose/words';
import type { PostRow } from '../states';

/** Changes what is said of a post that is not begun, or has failed. What was typed stays when somebody else changed it meanwhile. */
export function EditPost({ post, readAgain, onClose }: { post: PostRow; readAgain: () => void; onClose: () => void }) {
  const w = useWords(composed);
  const platforms = usePlatforms();
  const film = post.film.kind === 'film' ? post.film.id : '';
  const clip = post.film.kind === 'clip' ? post.film.id : '';
  const source = useSource(film, clip);
  // What is typed is over the version that was there when it began.
  const [seen, setSeen] = useState(post);
  const [stale, setStale] = useState(false);
  const save = useMutation({
    mutationFn: (written: Written) => api.PATCH('/api/publications/{publication}', { params: { path: { publication: post.id }, header: ifMatch(seen) }, body: saidBody(written.said) }),
    onSuccess: () => {
      say(w.saved);
      onClose();
    },
    onError: (thrown) => asFailure(thrown).isStale && readAgain(),
  });
  const account = { id: post.account.id, name: post.account.name, platform: post.platform, route: post.account.route, health: post.account.health };
  const card = cardOf(platforms.data, account);
  const again = () => {
    save.reset();
    setSeen(post);
    setStale(true);
  };
  return (
    <Section title={w.edit}>
      <Problem of={platforms.error ?? source.error} />
      {(card === undefined || source.data === undefined) && source.error === null && <Skeleton h={420} />}
      {card !== undefined && source.data !== undefined && (
        <PostForm of={{ account: account.id, film, clip }} account={account} card={card} source={source.data} first={fromPost(seen)} foot={(written) => (
          <>
            {stale && <Alert color="orange" variant="light" role="status">{w.stale}</Alert>}
            <Problem of={save.error} stale={again} />
            <Group justify="space-between">
              <Text size="sm" c="dimmed" role="status">{written.checking ? w.checking : written.ready ? w.ready : ''}</Text>
              <Group>
                <Button variant="default" onClick={onClose}>{w.stop}</Button>
                <Button loading={save.isPending} onClick={() => { written.insist(); if (!lacksTime(written.said)) { save.mutate(written); } }}>{w.save}</Button>
              </Group>
            </Group>
          </>
        )} />
      )}
    </Section>
  );
}
