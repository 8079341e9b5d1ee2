import { Select, type SelectProps } from '@mantine/core';
import type { Shape } from '../../../api/client';
import { useWords } from '../../../app/language';
import { useMakers } from './useMakers';
import { words } from './words';

/** One of one's maker accounts; of one service, or of any. */
export function MakerPick({ value, onChange, label, service, placeholder, ...rest }: {
  value: string; onChange: (maker: string) => void; label?: string; service?: Shape<'ServiceType'>; placeholder?: string; w?: SelectProps['w']; description?: string; inputWrapperOrder?: SelectProps['inputWrapperOrder']; style?: object; required?: boolean;
}) {
  const w = useWords(words);
  const makers = useMakers();
  const data = (makers.data ?? []).filter((m) => service === undefined || m.service_type === service).map((m) => ({ value: m.id, label: service === undefined ? `${m.name} · ${w.service[m.service_type]}` : m.name }));
  if (value !== '' && !data.some((d) => d.value === value)) {
    data.push({ value, label: makers.isPending ? '…' : w.deletedMaker });
  }
  return <Select label={label} aria-label={label ?? w.maker} placeholder={placeholder ?? w.maker} clearable data={data} value={value || null} onChange={(id) => onChange(id ?? '')} {...rest} />;
}
