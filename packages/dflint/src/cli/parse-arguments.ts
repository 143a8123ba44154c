import { parseArgs } from 'node:util';
import { didYouMean } from '@dflint/core';
import { UsageError } from '../errors.ts';
import { type CliOption, type CliOptions, OPTIONS } from './options.ts';

export interface CliArguments {
  options: CliOptions;
  /** Paths, folders, globs; `-` among them. */
  positionals: string[];
}

/**
 * Reads a command line.
 *
 * @param argv without the program
 * @throws UsageError that names the option, and the nearest one when it is unknown.
 */
export function parseArguments(argv: readonly string[]): CliArguments {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    // Strictness is ours: its messages say what is allowed.
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      OPTIONS.map(({ name, short, value, optional }) => [
        name,
        {
          // What may stand alone must not take the next argument for its value.
          type: value === undefined || optional ? ('boolean' as const) : ('string' as const),
          ...(short !== undefined && { short }),
        },
      ]),
    ),
  });
  const values: Record<string, boolean | string | string[] | undefined> = {};
  for (const { name, value, multiple, optional } of OPTIONS)
    values[name] = value === undefined || optional ? false : multiple ? [] : undefined;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = OPTIONS.find(({ name }) => name === token.name) ?? unknown(token.rawName);
    const value = valueOf(option, token.rawName, token.value, token.inlineValue ?? false);
    const before = values[option.name];
    values[option.name] = Array.isArray(before) ? [...before, String(value)] : value;
  }
  // The table that fills `values` is the one that the type is made from.
  return { options: values as unknown as CliOptions, positionals };
}

function valueOf(
  option: CliOption,
  rawName: string,
  value: string | undefined,
  isInline: boolean,
): string | true {
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value, but was given '${value}'.`);
    return true;
  }
  if (option.optional && value === undefined) return true;
  if (
    value === undefined ||
    (option.optional && value === '') ||
    (!isInline && value.length > 1 && value.startsWith('-'))
  ) {
    throw new UsageError(
      `${rawName} needs a value: ${rawName} ${option.value}. (A value that starts with a dash: ${rawName}=-x.)`,
    );
  }
  return value;
}

function unknown(rawName: string): never {
  const name = rawName.replace(/^-+/, '');
  const names = rawName.startsWith('--') ? OPTIONS.map(option => option.name) : [];
  const hint = didYouMean(name, names).replace(/"(.*)"/, '--$1');
  throw new UsageError(`There is no option ${rawName}.${hint} See dflint --help.`);
}
