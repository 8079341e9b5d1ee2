import type { Fields } from '../../../parts/model/fields';
import { BuiltIn, type Makers } from '../data';

/** What the model of an account takes, of the usual one where none is named; undefined while it is not known. */
export function fieldsOf({ accounts, usual, offer }: Makers, maker: string | null): Fields | undefined {
  const account = maker === null ? usual : accounts.find((one) => one.id === maker);
  if (account?.provider === BuiltIn) {
    // It draws by the words alone, and is in no catalog.
    return {};
  }
  const offered = account == null ? null : offer(account);
  return offered?.card(offered.usual)?.fields;
}
