import { didYouMean } from '@dflint/core';
import { UsageError } from '../errors.ts';
import type { Formatter } from './formatter.ts';

/** Each in its own chunk, so that a run loads one. */
const FORMATTERS: Readonly<Record<string, () => Promise<{ format: Formatter }>>> = {
  stylish: () => import('./stylish.ts'),
  json: () => import('./json.ts'),
  github: () => import('./github.ts'),
};

/**
 * A formatter by name.
 *
 * @throws UsageError when there is none of that name.
 */
export async function loadFormatter(name: string): Promise<Formatter> {
  const load = Object.hasOwn(FORMATTERS, name) ? FORMATTERS[name] : undefined;
  if (!load) {
    const names = Object.keys(FORMATTERS);
    throw new UsageError(
      `There is no format "${name}".${didYouMean(name, names)} Formats: ${names.join(', ')}.`,
    );
  }
  return (await load()).format;
}
