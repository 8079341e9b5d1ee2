import { useEffect } from 'react';
import { queries } from '../../api/queries';
import { Area } from './data';

// What may move by itself meanwhile.
const moves = new Set<unknown>(['takes', 'newest', 'errands', 'shot', 'shots', 'character']);
const Often = 2_000;

/** Reads this area anew while something of it is being made: takes and errands tell nothing of themselves. */
export function useReadOn(making: boolean): void {
  useEffect(() => {
    if (!making) {
      return;
    }
    const timer = setInterval(() => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === Area && moves.has(queryKey[1]) }, { cancelRefetch: false }), Often);
    return () => {
      clearInterval(timer);
      void queries.invalidateQueries({ queryKey: [Area] }, { cancelRefetch: false });
    };
  }, [making]);
}
