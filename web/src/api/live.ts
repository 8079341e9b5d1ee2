import { useEffect, useSyncExternalStore } from 'react';
import type { Shape } from './client';
import { queries } from './queries';
import { follow, type Progress } from './stream';

export type { Progress };

/** The last that was told of each step of an order's last attempt. */
export type StepsTold = Partial<Record<Shape<'GenerationStep'>, Progress>>;

const latest = new Map<string, Progress>();
const steps = new Map<string, { attempt: string; steps: StepsTold }>();
const listeners = new Set<() => void>();

// Many events a second: they are shown, and the lists behind them read anew, at most this often.
const Shown = 120;
const Calm = 1_500;
let showing: ReturnType<typeof setTimeout> | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;

function heard(progress: Progress): void {
  noteStep(progress);
  // A stream begins with what was told before it was opened: that is no news where another told it already.
  if (isNewer(progress, latest.get(progress.order))) {
    latest.set(progress.order, progress);
    timer ??= setTimeout(() => {
      timer = null;
      void queries.invalidateQueries();
    }, Calm);
  }
  showing ??= setTimeout(() => {
    showing = null;
    listeners.forEach((listener) => listener());
  }, Shown);
}

function noteStep({ order, attempt, step, ...told }: Progress): void {
  const known = steps.get(order);
  // Ids of attempts rise.
  if (attempt === null || (known !== undefined && attempt < known.attempt)) {
    return;
  }
  const before = known?.attempt === attempt ? known.steps : {};
  if (known?.attempt !== attempt || (step !== null && isNewer(told, before[step]))) {
    steps.set(order, { attempt, steps: step === null ? before : { ...before, [step]: { order, attempt, step, ...told } } });
  }
}

function isNewer(progress: { id: string }, than: { id: string } | undefined): boolean {
  return than === undefined || Number(progress.id) > Number(than.id);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Follows the orders of a project, or one's own, for as long as the caller is shown; null follows nothing yet. */
export function useLive(of: { project: string } | { order: string } | 'mine' | null): void {
  const asked = of === 'mine' ? 'session=mine' : of === null ? null : new URLSearchParams(of).toString();
  const mine = of === 'mine';
  useEffect(() => (asked === null ? undefined : follow(`/api/events?${asked}`, heard, mine)), [asked, mine]);
}

/** The latest of an order; undefined until something was told. */
export function useProgress(order: string | null): Progress | undefined {
  return useSyncExternalStore(listen, () => (order === null ? undefined : latest.get(order)));
}

/** How far each step of an order's last attempt is, as far as it was told; undefined until then. */
export function useSteps(order: string): StepsTold | undefined {
  return useSyncExternalStore(listen, () => steps.get(order)?.steps);
}
