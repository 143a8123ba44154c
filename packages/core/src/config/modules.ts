import { ConfigError } from './config-error.ts';
import { isPath } from './names.ts';

/** What a name or path led to. */
export interface ResolvedModule {
  /** What the module exports (by default). */
  value: unknown;
  /** The path of the file, for messages and for the names in it. */
  source: string;
}

/** Loads a package or a file for the config `from`. Gives null when there is no such thing, and throws when it is broken. */
export type ResolveModule = (request: string, from: string) => Promise<ResolvedModule | null>;

/** What only the surroundings know and messages should say. */
export interface ConfigHints {
  /** The command that installs a package for the config `from`; npm's by default. */
  installCommand?: (packageName: string, from: string) => string;
  /** The package that has a rule of this name, among those that are at hand but not in use; null when none has. */
  packageOfRule?: (ruleName: string) => Promise<string | null>;
}

/** How packages and files are found, and what is said when they are not. */
export interface ModuleHost {
  resolve: ResolveModule;
  hints: ConfigHints;
}

/** Where in a config a name stands. */
export interface NamePlace {
  /** What the name is resolved from. */
  from: string;
  /** What messages call the config. */
  source: string;
  /** The key that holds the name. */
  key: string;
}

/**
 * Loads the first of several packages or files that exists, and says which it is.
 * @param what how a message calls it: `the plugin "acme"`.
 * @throws ConfigError when none does, with what to do.
 */
export async function loadFirst(
  { resolve, hints }: ModuleHost,
  requests: readonly string[],
  { from, source, key }: NamePlace,
  what: string,
): Promise<ResolvedModule & { request: string }> {
  for (const request of requests) {
    const found = await resolve(request, from);
    if (found) return { ...found, request };
  }
  const request = requests.find(name => /(?:^|\/)dflint-/.test(name)) ?? requests[0] ?? '';
  const remedy = isPath(request)
    ? 'There is no such file.'
    : `Install it: ${hints.installCommand?.(request, from) ?? `npm install --save-dev ${request}`}`;
  throw new ConfigError(source, key, `${what} was not found. ${remedy}`);
}
