import { type Progress, type StepsTold, useProgress, useSteps } from '../../api/live';
import type { Shape } from '../../api/client';

export type Step = Shape<'GenerationStep'>;

/** The steps in their order; pictures and voices are made side by side. */
export const steps: Step[] = ['initializing', 'image_generation', 'audio_generation', 'timeline_processing', 'video_synthesis', 'finalizing'];

const rank: Record<Step, number> = { initializing: 0, image_generation: 1, audio_generation: 1, timeline_processing: 2, video_synthesis: 3, finalizing: 4 };

export interface StepStands {
  step: Step;
  /** 0 to 100. */
  percent: number;
  /** Nothing is told while nothing is counted. */
  counted: { done: number; total: number } | null;
  state: 'waiting' | 'running' | 'done' | 'stopped';
}

export interface Standing {
  percent: number;
  steps: StepStands[];
  secondsLeft: { seconds: number; at: string } | null;
  told: Progress | undefined;
}

type Order = Pick<Shape<'ReadOrderRow'>, 'id' | 'status' | 'progress' | 'current_step' | 'estimated_completion'>;

/** Where an order stands: what its row says, and what was told since. */
export function useStanding(order: Order): Standing {
  const told = useProgress(order.id);
  const known = useSteps(order.id);
  const busy = order.status === 'processing';
  const percent = order.status === 'completed' ? 100 : busy ? Math.max(order.progress, told?.percent ?? 0) : order.progress;
  const top = Math.max(order.status === 'pending' ? -1 : rank[order.current_step], ...Object.keys(known ?? {}).map((step) => rank[step as Step]));
  return { percent, steps: steps.map((step) => stepOf(step, order.status, known, top)), secondsLeft: busy ? leftOf(order, told) : null, told };
}

function stepOf(step: Step, status: Order['status'], known: StepsTold | undefined, top: number): StepStands {
  const told = known?.[step];
  const counted = told !== undefined && told.total > 0 ? { done: Math.min(told.done, told.total), total: told.total } : null;
  if (status === 'completed' || rank[step] < top) {
    return { step, percent: 100, counted: counted && { ...counted, done: counted.total }, state: 'done' };
  }
  if (rank[step] > top) {
    return { step, percent: 0, counted: null, state: 'waiting' };
  }
  const percent = counted === null ? 0 : (100 * counted.done) / counted.total;
  return { step, percent, counted, state: percent === 100 ? 'done' : status === 'processing' ? 'running' : status === 'pending' ? 'waiting' : 'stopped' };
}

function leftOf(order: Order, told: Progress | undefined): Standing['secondsLeft'] {
  if (told !== undefined && told.seconds_left !== null) {
    return { seconds: told.seconds_left, at: told.at };
  }
  return order.estimated_completion === null ? null : { seconds: (Date.parse(order.estimated_completion) - Date.now()) / 1_000, at: new Date().toISOString() };
}
