const parts: Record<string, string> = { width: 'resolution', height: 'resolution', size: 'resolution', frames: 'duration', reference_1: 'references', reference_2: 'references', reference_3: 'references', reference_4: 'references' };

/** The fields an account's own template has places for, such as {prompt} and {steps|20}; null for an account without one. */
export function placesOf(settings: Record<string, unknown>): string[] | null {
  const template = settings['workflow'] ?? settings['input'];
  if (template === undefined || template === null) {
    return null;
  }
  const names = [...JSON.stringify(template).matchAll(/\{([a-z]+(?:_[a-z0-9]+)*)(?::text)?(?:\|[^{}|]*)?\}/g)].map((match) => parts[match[1]!] ?? match[1]!);
  return [...new Set(['prompt', ...names])];
}
