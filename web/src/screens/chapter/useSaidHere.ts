import { useRoom } from './room';
import { useAsk } from '../../parts/useAsk';

/** Closes what was opened over the room; the next run takes the settings that were just said from the chapter, whatever the last film's order said. */
export function useSaidHere(): (names: string[]) => void {
  const [, ask] = useAsk('panel', 'unlike', 'size');
  const { next } = useRoom();
  return (names) => {
    const over = names.filter((name) => next.taken.includes(name));
    ask({
      panel: null,
      ...(over.length === 0 ? {} : { unlike: [...new Set([...next.asked.unlike.split(','), ...over])].filter(Boolean).join(',') }),
      ...(names.includes('resolution') ? { size: null } : {}),
    });
  };
}
