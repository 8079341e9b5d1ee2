import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';
import { useAsk } from '../../parts/useAsk';

export type SumRow = Shape<'SumRow'>;
export type By = Shape<'NumbersBy'>;

/** By what numbers are added up, in the order of their tabs. */
export const kinds: By[] = ['film', 'chapter', 'project', 'platform', 'day', 'publication'];

/** What is counted. */
export const measures = ['views', 'likes', 'comments', 'shares'] as const;
export type Measure = (typeof measures)[number];

/** What the address asks for. */
export function useAsked() {
  const [asked, ask] = useAsk('by', 'project', 'platform', 'account', 'from', 'to', 'measure');
  const by = kinds.find((kind) => kind === asked.by) ?? 'film';
  const measure = measures.find((one) => one === asked.measure) ?? 'views';
  const filters = { project: asked.project || undefined, platform: (asked.platform || undefined) as Shape<'PlatformType'> | undefined, account: asked.account || undefined, from: asked.from || undefined, to: asked.to || undefined };
  return { by, measure, filters, asked, ask };
}

export type Filters = ReturnType<typeof useAsked>['filters'];

// Platforms are looked at by themselves, and nobody tells of it.
const Anew = 30_000;

/** The numbers of posts, added up. */
export function useNumbers(by: By, filters: Filters) {
  return useQuery({
    queryKey: ['/api/numbers', by, filters],
    placeholderData: keepPreviousData,
    refetchInterval: Anew,
    queryFn: ({ signal }) => told(api.GET('/api/numbers', { params: { query: { by, ...filters } }, signal })),
  });
}

/** The address of the same as a table for other programs. */
export function csvOf(by: By, filters: Filters): string {
  const query = new URLSearchParams({ by, bom: 'true' });
  Object.entries(filters).forEach(([name, value]) => value !== undefined && query.set(name, value));
  return `/api/numbers.csv?${query.toString()}`;
}
