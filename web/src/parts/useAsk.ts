import { useSearchParams } from 'react-router';

/** What a screen is asked to show, kept in its address: reload, back and links keep it. An empty value is not there. */
export function useAsk<Name extends string>(...names: Name[]): [Record<Name, string>, (change: Partial<Record<Name, string | null>>) => void] {
  const [params, setParams] = useSearchParams();
  const asked = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<Name, string>;
  const ask = (change: Partial<Record<Name, string | null>>) =>
    setParams(
      () => {
        // Not what was rendered last: a change that was made a moment ago may not have been yet.
        const next = new URLSearchParams(window.location.search);
        for (const [name, value] of Object.entries(change) as [string, string | null | undefined][]) {
          if (value === null || value === undefined || value === '') {
            next.delete(name);
          } else {
            next.set(name, value);
          }
        }
        return next;
      },
      { replace: true },
    );
  return [asked, ask];
}
