/**
 * A config that cannot be used. The message is complete: the file (or package), the key, what is wrong, what is allowed.
 */
export class ConfigError extends Error {
  override name = 'ConfigError';
  /** Where the config comes from: a file, a package, `--rule`. */
  readonly source: string;
  /** The key, as one would write it in code: `overrides[0].rules["a/b"]`; empty for the config as a whole. */
  readonly key: string;

  constructor(source: string, key: string, problem: string, options?: ErrorOptions) {
    super(`${source}: ${key === '' ? '' : `${key}: `}${problem}`, options);
    this.source = source;
    this.key = key;
  }
}

/** The path of a key: `rules` and `a/b` to `rules["a/b"]`. */
export function keyPath(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  if (!/^[\w$]+$/.test(key)) return `${parent}[${JSON.stringify(key)}]`;
  return parent === '' ? key : `${parent}.${key}`;
}

/** A value as it is shown in a message: short, on one line. */
export function show(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  const text =
    typeof value === 'bigint' || value === undefined
      ? String(value)
      : (JSON.stringify(value) ?? typeof value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
