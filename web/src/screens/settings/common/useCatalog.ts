import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';

/** A service of a vendor, as the catalog tells it. */
export type Offer = Shape<'DescribeMakersOffer'>;

/** What maker accounts there can be; it changes with the program only. */
export function useCatalog() {
  return useQuery({ queryKey: ['catalog'], queryFn: () => told(api.GET('/api/makers/catalog')), staleTime: Infinity });
}
