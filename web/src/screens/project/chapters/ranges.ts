/** Chapters by their numbers, short enough for an address: 1-5,8. */
export function written(numbers: Iterable<number>): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (sorted[end + 1] === sorted[end]! + 1) {
      end++;
    }
    parts.push(end === i ? `${sorted[i]}` : `${sorted[i]}-${sorted[end]}`);
    i = end + 1;
  }
  return parts.join(',');
}

/** The numbers of what was written so, of those there are. */
export function read(text: string, there: Set<number>): Set<number> {
  const numbers = new Set<number>();
  for (const part of text.split(',').filter((p) => p !== '')) {
    const [from = NaN, to = from] = part.split('-').map(Number);
    for (const number of there) {
      if (number >= from && number <= to) {
        numbers.add(number);
      }
    }
  }
  return numbers;
}
