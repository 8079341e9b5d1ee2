import { useWords } from '../../app/language';
import { words } from './words';

/** How much of its chapter a film shows, by the name of its output. */
export function useExtent(): (output: string) => string {
  const w = useWords(words);
  return (output) => {
    const preview = /\/preview(\d+)/.exec(output)?.[1];
    return preview === undefined ? w.whole : w.preview(Number(preview));
  };
}
