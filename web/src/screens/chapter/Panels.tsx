import { lazy, Suspense } from 'react';
import { useAsk } from '../../parts/useAsk';

const panels = {
  run: lazy(() => import('./RunDialog').then((module) => ({ default: module.RunDialog }))),
  settings: lazy(() => import('./SettingsDialog').then((module) => ({ default: module.SettingsDialog }))),
  narration: lazy(() => import('./NarrationDialog').then((module) => ({ default: module.NarrationDialog }))),
  music: lazy(() => import('./MusicDialog').then((module) => ({ default: module.MusicDialog }))),
};

/** What is opened over the editing room; the address says which. */
export function Panels() {
  const [{ panel }, ask] = useAsk('panel');
  const Panel = panels[panel as keyof typeof panels] as (typeof panels)['run'] | undefined;
  return <Suspense>{Panel !== undefined && <Panel onClose={() => ask({ panel: null })} />}</Suspense>;
}
