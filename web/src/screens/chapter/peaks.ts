// A low rate is enough for what is drawn, and keeps what is decoded small.
const Rate = 8_000;
const Each = 80;
const Kept = 400;
const AtOnce = 2;

/** Peaks a second. */
export const PeaksPerSecond = Rate / Each;

const kept = new Map<string, Promise<Float32Array>>();
const waiting: (() => void)[] = [];
let running = 0;

async function turn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  if (running >= AtOnce) {
    await new Promise<void>((go) => waiting.push(go));
  }
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

async function decode(url: string): Promise<Float32Array> {
  const bytes = await (await fetch(url)).arrayBuffer();
  const sound = (await new OfflineAudioContext(1, 1, Rate).decodeAudioData(bytes)).getChannelData(0);
  const peaks = new Float32Array(Math.ceil(sound.length / Each));
  for (let n = 0; n < sound.length; n++) {
    const at = Math.floor(n / Each);
    peaks[at] = Math.max(peaks[at]!, Math.abs(sound[n]!));
  }
  return peaks;
}

/** The loudness of a voice line over time, decoded once; nothing where it cannot be read. */
export function peaksOf(url: string): Promise<Float32Array> {
  const there = kept.get(url) ?? turn(() => decode(url)).catch(() => {
    // Another time it may be read.
    kept.delete(url);
    return new Float32Array();
  });
  // The one that was asked for last is thrown away last.
  kept.delete(url);
  kept.set(url, there);
  if (kept.size > Kept) {
    kept.delete(kept.keys().next().value!);
  }
  return there;
}
