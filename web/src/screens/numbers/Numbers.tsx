/** To be written. */
export function Screen() {
  return null;
}
