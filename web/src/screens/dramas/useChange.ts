import { useMutation } from '@tanstack/react-query';
import { asFailure } from '../../api/failure';
import { queries } from '../../api/queries';
import { Area } from './data';

/** A change that is under way until what is on screen was read anew: whoever changes the next thing names its newest version. */
export function useChange<Given = void, Answer = unknown>(change: (given: Given) => Promise<Answer>, after?: (answer: Answer, given: Given) => void) {
  return useMutation({
    mutationFn: change,
    onSuccess: async (answer, given) => {
      await queries.invalidateQueries({}, { cancelRefetch: false });
      after?.(answer, given);
    },
    onError: (thrown) => {
      if (asFailure(thrown).isStale) {
        void queries.invalidateQueries({ queryKey: [Area] });
      }
    },
  });
}
