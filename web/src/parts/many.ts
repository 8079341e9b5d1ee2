/** How many, with the word for them in English: 1 film, 2 films. */
export function many(n: string | number, word: string): string {
  return `${n} ${word}${String(n) === '1' ? '' : 's'}`;
}
