import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../../api/client';
import { told } from '../../../api/parts';
import { Area, type Maker } from '../data';

/** What the model of a maker account takes, by the catalog; undefined while it is not known. */
export function useFieldsOf(maker: Maker | undefined): Record<string, Shape<'FieldRule'>> | undefined {
  const { data } = useQuery({ queryKey: [Area, 'catalog'], staleTime: Infinity, enabled: maker !== undefined && maker.provider !== 'offline', queryFn: ({ signal }) => told(api.GET('/api/makers/catalog', { signal })) });
  if (maker?.provider === 'offline') {
    return {};
  }
  const offer = data?.find((one) => one.provider === maker?.provider && one.service_type === maker.service_type);
  const params: unknown = maker?.config_params;
  const said = typeof params === 'object' && params !== null && 'model' in params && typeof params.model === 'string' ? params.model : offer?.usual_model;
  return (offer?.models.find((model) => model.id === said) ?? offer?.models.find((model) => model.id === '*'))?.fields;
}
