import { didYouMean } from '@dflint/core';
import { UsageError } from '../errors.ts';
import type { Formatter } from './formatter.ts';
import { FORMATS, FORMAT_ALIASES } from './formats.ts';

/**
 * A formatter by name: one of dflint's own, or else that of a package or a file.
 *
 * @param cwd absolute; where packages and paths are looked up
 * @throws UsageError when there is none of that name, ConfigError when it cannot be loaded.
 */
export async function loadFormatter(name: string, cwd: string): Promise<Formatter> {
  const ownName = Object.hasOwn(FORMAT_ALIASES, name) ? (FORMAT_ALIASES[name] ?? name) : name;
  const load = Object.hasOwn(FORMATS, ownName) ? FORMATS[ownName] : undefined;
  if (load) return (await load()).format;
  const { loadFormatterPackage } = await import('./formatter-package.ts');
  const formatter = await loadFormatterPackage(name, cwd);
  if (formatter) return formatter;
  const names = Object.keys(FORMATS);
  throw new UsageError(
    `There is no format "${name}", and no package for it is installed.${didYouMean(name, names)} Formats: ${names.join(', ')}.`,
  );
}
