import { useWords } from '../../app/language';
import { words } from './words';

/** The name of an output as people read it: its size, how much of the chapter, and its format. */
export function useOutput(): (output: string) => string {
  const w = useWords(words);
  return (output) => {
    const [size = '', extent = 'full', format] = output.split('/');
    const parts = [size.replace('x', ' × '), extent === 'full' ? w.whole : w.preview(Number(extent.replace('preview', ''))), format];
    return parts.filter((part) => part !== undefined && part !== '').join(' · ');
  };
}
