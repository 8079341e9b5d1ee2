/** The sign-in of this browser has ended: the page begins anew, so that nothing of it stays in memory. */
export function goneFromHere(): void {
  window.location.assign('/sign-in');
}
