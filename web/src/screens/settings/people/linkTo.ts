/** Where a one-time link leads: its secret stands behind the #, where no server on the way sees it. */
export function linkTo(page: '/invitation' | '/new-password', secret: string): string {
  return `${window.location.origin}${page}#${encodeURIComponent(secret)}`;
}
