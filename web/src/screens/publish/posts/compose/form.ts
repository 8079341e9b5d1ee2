import { createContext, useContext } from 'react';
import type { Shape } from '../../../../api/client';
import type { Account, Card } from '../../common/accounts';
import type { Issue } from './issues';
import type { Checked, Said } from './said';
import type { Source } from './useSource';

/** What every part of the form looks at. */
export interface Form {
  said: Said;
  say: (part: Partial<Said>) => void;
  card: Card;
  account: Pick<Account, 'id' | 'name' | 'platform' | 'route'>;
  source: Source;
  /** What the platform allows the account; undefined until it was told, or when it could not be. */
  options: Shape<'AccountOptions'> | undefined;
  /** Whether that is being asked. */
  reading: boolean;
  checked: Checked | undefined;
  /** What is wrong with a field; what is merely not there yet is said once somebody wanted to go on. */
  wrong: (...fields: string[]) => string | undefined;
}

export const FormContext = createContext<Form | null>(null);

export function useForm(): Form {
  const form = useContext(FormContext);
  if (form === null) {
    throw new Error('No form above.');
  }
  return form;
}

/** The form's own places; what is wrong elsewhere is told above the buttons. */
export const hasPlace = (card: Card, field: string): boolean =>
  ['title', 'description', 'tags', 'caption', 'visibility', 'thumbnail_url', 'scheduled_at', 'allow_comments', 'privacy'].includes(field) || card.fields.some((own) => own.name === field);

/** What stands in its way, of those. */
export const blocking = (issues: Issue[]): Issue[] => issues.filter((issue) => issue.warns !== true);
