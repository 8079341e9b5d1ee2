import { useEffect, useRef } from 'react';
import { queries } from '../../api/queries';
import { Area, Leaving } from './data';

// What may move by itself meanwhile.
const moves = new Set<unknown>(['takes', 'newest', 'errands', 'shot', 'shots', 'character']);
const Often = 2_000;
const Grace = 250;

let soon: ReturnType<typeof setTimeout> | null = null;

/** Has all of this area that is on screen read anew, once for all who want it now. What is on its way may have been asked for too early, so it is asked for again. */
function readAnew(): void {
  soon ??= setTimeout(() => {
    soon = null;
    void queries.invalidateQueries({ queryKey: [Area] });
  });
}

/** Reads this area anew while something of it is being made, and when that has ended: takes and errands tell nothing of themselves. */
export function useReadOn(making: boolean): void {
  const before = useRef(making);
  useEffect(() => {
    if (before.current && !making) {
      readAnew();
    }
    before.current = making;
    if (!making) {
      return;
    }
    const look = () => {
      // What is just being thrown away would not be found.
      if (queries.isMutating({ mutationKey: Leaving }) === 0) {
        void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === Area && moves.has(queryKey[1]) }, { cancelRefetch: false });
      }
    };
    const timer = setInterval(look, Often);
    return () => clearInterval(timer);
  }, [making]);
}

const met = new Set<string>();

/**
 * Reads this area anew when something is met that has ended already, while what it brought may have been read before: so quick that nobody saw it run.
 * Once for each, named by a text that is empty where there is none; not when it is made good by what is on its way.
 */
export function useCatchUp(ended: string): void {
  useEffect(() => {
    if (ended === '' || met.has(ended)) {
      return;
    }
    const timer = setTimeout(() => {
      met.add(ended);
      readAnew();
    }, Grace);
    return () => clearTimeout(timer);
  }, [ended]);
}
