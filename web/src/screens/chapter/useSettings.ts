import { useQuery } from '@tanstack/react-query';
import { type Shape, api } from '../../api/client';
import { told } from '../../api/parts';

/** The settings of a chapter's films: its own, and those in force. */
export function useSettings(chapter: string) {
  return useQuery({ queryKey: ['/api/chapters/settings', chapter], queryFn: ({ signal }) => told(api.GET('/api/chapters/{chapter}/settings', { params: { path: { chapter } }, signal })) });
}

/** A value in force by its name. */
export function valueOf(settings: Shape<'ReadSettingsAnswer'> | undefined, name: string): string | number | boolean | null {
  return (settings?.in_force.find((value) => value.name === name)?.is ?? null) as string | number | boolean | null;
}

/** Where a value in force came from. */
export function originOf(settings: Shape<'ReadSettingsAnswer'> | undefined, name: string): string {
  return settings?.in_force.find((value) => value.name === name)?.origin ?? 'default';
}
