import { changed } from '../../api/queries';

/** What a Problem of a change offers: all is read anew, and the change can be tried on what stands now. */
export function again(change: { reset: () => void }): () => void {
  return () => {
    change.reset();
    changed();
  };
}
