/** A slot of a cut list, as its JSON has it: what is seen and heard when. */
export interface Cut {
  sentence: string;
  text: string;
  first_frame: number;
  frames: number;
  gap: number;
  picture: string;
  clip?: string | null;
}

interface CutData {
  fps: number;
  seconds: number;
  slots: Cut[];
}

export interface PlacedCut extends Cut {
  /** Seconds. */
  at: number;
  lasts: number;
}

/** The cuts of a timeline with their times in seconds. */
export function cutsOf(data: unknown): { seconds: number; cuts: PlacedCut[] } {
  const { fps, seconds, slots } = data as CutData;
  return { seconds, cuts: slots.map((slot) => ({ ...slot, at: slot.first_frame / fps, lasts: slot.frames / fps })) };
}
