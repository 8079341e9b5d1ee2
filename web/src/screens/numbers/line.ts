/** The next round number, which can be halved. */
export function niceTop(most: number): number {
  if (most <= 2) {
    return 2;
  }
  const power = 10 ** Math.floor(Math.log10(most));
  const top = [1, 2, 3, 4, 6, 8, 10].map((n) => n * power).find((n) => n >= most)!;
  return top % 2 === 0 ? top : top + 1;
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
