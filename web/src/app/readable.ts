import { type CSSVariablesResolver, darken, luminance } from '@mantine/core';

const Least = 4.6;

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour, as much darker as it must be to be read on the other, or the other on it. */
function darkened(color: string, other: string): string {
  let result = color;
  for (let part = 0.04; part < 1 && contrast(result, other) < Least; part += 0.04) {
    result = darken(color, part);
  }
  return result;
}

/** Every colour so dark, where Mantine's is not, that words of it can be read on its own tint and on paper, and white words on it. */
export const readable: CSSVariablesResolver = (theme) => {
  const { gray } = theme.colors;
  const light: Record<string, string> = { '--mantine-color-placeholder': 'var(--mantine-color-gray-6)', '--mantine-color-error': 'var(--mantine-color-red-text)' };
  const dark: Record<string, string> = { '--mantine-color-placeholder': 'var(--mantine-color-dark-2)', '--mantine-color-error': 'var(--mantine-color-red-text)' };
  for (const [name, shades] of Object.entries(theme.colors)) {
    light[`--mantine-color-${name}-light-color`] = darkened(shades[9], shades[2]);
    light[`--mantine-color-${name}-text`] = darkened(shades[7], gray[1]);
    // On the lighter ones words are black.
    if (luminance(shades[7]) <= theme.luminanceThreshold) {
      for (const scheme of [light, dark]) {
        scheme[`--mantine-color-${name}-filled`] = darkened(shades[7], theme.white);
        scheme[`--mantine-color-${name}-filled-hover`] = darkened(shades[8], theme.white);
      }
    }
  }
  return { variables: {}, light, dark };
};
