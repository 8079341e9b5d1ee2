import { Alert, Anchor, Button, Group, List, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { api } from '../../../../api/client';
import { asFailure } from '../../../../api/failure';
import { told } from '../../../../api/parts';
import { useLanguage, useWords } from '../../../../app/language';
import { Dialog } from '../../../../parts/Dialog';
import { useFormat } from '../../../../parts/format';
import { Problem } from '../../../../parts/Problem';
import { choiceWord } from '../../common/fieldWords';
import { usePlatformName } from '../../common/platforms';
import { blocking, type Form } from './form';
import { keyOf, useIssueText } from './issues';
import { newPost, type Of, type Said, timeOf } from './said';
import { privacyOf } from './tiktok';
import { words } from './words';

/** The second, explicit word: what goes where, as the platform allows it at this moment. */
export function ConfirmPost({ of, said, account, onClose }: { of: Of; said: Said; account: Form['account']; onClose: () => void }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const format = useFormat();
  const nameOf = usePlatformName();
  const text = useIssueText();
  const go = useNavigate();
  const live = useQuery({ queryKey: ['check a post', of, said, 'live'], gcTime: 0, staleTime: Infinity, retry: false, queryFn: ({ signal }) => told(api.POST('/api/publications/check', { params: { query: { live: account.route === 'official' } }, body: newPost(of, said), signal })) });
  const posting = useMutation({
    mutationFn: (again: boolean) => told(api.POST('/api/publications', { body: { ...newPost(of, said), publish: true, again } })),
    onSuccess: (post) => void go(`/publish/posts/${post.id}`),
  });
  const at = timeOf(said);
  const refused = posting.error === null ? null : asFailure(posting.error);
  const same = refused?.code === 'already_posted';
  const other = same ? /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(refused.message)?.[0] : undefined;
  const issues = live.data?.issues ?? [];
  const stops = blocking(issues);
  const inbox = said.options['mode'] === 'inbox';
  const tiktok = account.platform === 'tiktok' && account.route === 'official';
  const privacy = tiktok ? privacyOf(said) : null;
  const seen = said.when === 'release' ? w.releasedAs : tiktok ? (privacy === null ? undefined : choiceWord('privacy', privacy, privacy, language)) : said.visibility === null ? undefined : w.visibilities[said.visibility];
  const act = at === null ? (account.route === 'assisted' ? w.makePackage : w.post) : w.schedule;
  return (
    <Dialog opened onClose={onClose} title={at === null ? w.confirmTitle : w.confirmSchedule} size="lg">
      <Stack>
        <Text>{w.goes(said.title, nameOf(account.platform), account.name)}</Text>
        <List size="sm">
          {!inbox && seen !== undefined && <List.Item>{w.seen(seen)}</List.Item>}
          <List.Item>{w.out(at === null ? w.atOnce : format.date(at))}</List.Item>
        </List>
        <Text size="sm" c="dimmed">{account.route === 'assisted' ? w.byHandConfirm : inbox ? w.inboxConfirm : w.once}</Text>
        <div role="status">
          {live.isPending && <Group gap="xs"><Loader size="xs" /><Text size="sm">{w.asking}</Text></Group>}
          {live.data?.live_trouble != null && <Alert role="note" color="yellow" variant="light">{w.liveFailed} <Text size="sm" c="dimmed">{live.data.live_trouble.message}</Text></Alert>}
          {stops.length > 0 && <Alert role="note" color="red" variant="light" title={w.mend}><List size="sm">{stops.map((issue) => <List.Item key={keyOf(issue)}>{text(issue, true)}</List.Item>)}</List></Alert>}
          {stops.length === 0 && issues.length > 0 && <Alert role="note" color="yellow" variant="light" title={w.warnings}><List size="sm">{issues.map((issue) => <List.Item key={keyOf(issue)}>{text(issue, true)}</List.Item>)}</List></Alert>}
        </div>
        <Problem of={live.error} again={() => void live.refetch()} />
        {same ? (
          <Alert role="alert" color="orange" variant="light" title={w.same}>
            <Text size="sm">{w.againText} {other !== undefined && <Anchor component={Link} to={`/publish/posts/${other}`} size="sm" underline="always">{w.seeIt}</Anchor>}</Text>
          </Alert>
        ) : <Problem of={posting.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{w.cancel}</Button>
          {same
            ? <Button color="orange" loading={posting.isPending} onClick={() => posting.mutate(true)}>{w.again}</Button>
            : <Button data-autofocus loading={posting.isPending} disabled={live.isPending || stops.length > 0} onClick={() => posting.mutate(false)}>{act}</Button>}
        </Group>
      </Stack>
    </Dialog>
  );
}
