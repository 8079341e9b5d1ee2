import { useWords } from '../../../app/language';
import { Facts } from '../../../parts/Facts';
import { useFormat } from '../../../parts/format';
import type { Account } from '../common/accounts';
import classes from './AccountFacts.module.css';
import type { App } from './useAccounts';
import { words } from './words';

/** What else is known of an account, for whoever wants to see it. */
export function AccountFacts({ account, app }: { account: Account; app: App | undefined }) {
  const w = useWords(words);
  const format = useFormat();
  const { token_expires_at: expires, refresh_expires_at: ends, route } = account;
  const key = expires === null || account.health === 'reconnect' ? null : new Date(expires) > new Date() ? w.keyUntil(format.date(expires)) : w.keyOver(format.date(expires));
  return (
    <details className={classes.more}>
      <summary>{w.details}</summary>
      <Facts
        of={[
          [w.id, route === 'official' ? account.platform_account_id : null],
          [w.app, app?.name],
          [w.bridge, account.bridge_url],
          [w.secret, route === 'bridge' ? (account.has_secret ? w.signed : w.unsigned) : null],
          [w.key, key],
          [w.again, ends === null || account.health === 'reconnect' ? null : format.date(ends)],
          [w.checked, account.checked_at === null ? (route === 'official' ? w.untried : null) : format.date(account.checked_at)],
          [w.since, format.date(account.created_at)],
          [w.allowed, route !== 'official' ? null : account.scopes.length === 0 ? w.allowedAll : account.scopes.map((scope) => scope.replace(/^https:\/\/www\.googleapis\.com\/auth\//, '')).join(', ')],
        ]}
      />
    </details>
  );
}
