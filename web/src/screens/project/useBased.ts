import { useState } from 'react';
import { queries } from '../../api/queries';

/** The version of a row that was read when one began to change it: what others do meanwhile is then refused by the server, not overwritten. Read again, it is the newest. */
export function useBased(newest: number) {
  const [based, setBased] = useState<number | null>(newest);
  return {
    version: based ?? newest,
    again: () => {
      setBased(null);
      void queries.invalidateQueries();
    },
  };
}
