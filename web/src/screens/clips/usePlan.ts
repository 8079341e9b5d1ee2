import { useState } from 'react';
import { faults, type Fields, type Values } from '../../parts/model/fields';
import { useMakers } from '../../parts/model/makers';
import { clipFields } from './wishes';

const none: Fields = {};

/** Who makes a clip, by which model, and what is asked of it; `asked` names account and model, and empty is what is usual. */
export function usePlan(asked: { maker: string; model: string }, first: Values) {
  const makers = useMakers('video_generation');
  const [values, setValues] = useState(first);
  const [told, setTold] = useState(false);
  const account = makers.accounts.find((a) => a.id === asked.maker) ?? makers.usual;
  const offer = account === null ? null : makers.offer(account);
  const fields = clipFields(offer?.card(asked.model === '' ? offer.usual : asked.model)?.fields ?? none);
  return {
    makers, account, offer, model: asked.model, fields, values, setValues, told,
    /** Whether it may be sent; if not, what is missing is shown from now on. */
    ready: (optional: string[] = []) => {
      const wrong = Object.entries(faults(fields, values)).filter(([name, fault]) => !(fault.why === 'required' && optional.includes(name)));
      const good = account !== null && wrong.length === 0;
      setTold(!good);
      return good;
    },
    /** The account and model as the API names them. */
    by: { maker: account?.id ?? null, provider: asked.model === '' ? null : asked.model },
  };
}
