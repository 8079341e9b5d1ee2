/** The next of 1, 2 and 5 with its noughts; at least what can be halved. */
export function niceTop(most: number): number {
  if (most <= 2) {
    return 2;
  }
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((n) => n * power).find((n) => n >= most)!;
}

/** Places of points one after the other whose value is known. */
export function runsOf(points: { value: number | null }[]): number[][] {
  const runs: number[][] = [];
  points.forEach(({ value }, index) => {
    if (value === null) {
      return;
    }
    const last = runs.at(-1);
    if (last?.at(-1) === index - 1) {
      last.push(index);
    } else {
      runs.push([index]);
    }
  });
  return runs;
}
