import { UsageError, messageOf } from '../errors.ts';
import { isObject } from '../is-object.ts';

/** What a configuration file of hadolint says, as far as it has the form that hadolint takes. */
export interface HadolintConfig {
  ignored: readonly string[];
  /** Codes by the severity that they are given. */
  override: Readonly<Record<string, readonly string[]>>;
  trustedRegistries: readonly string[];
  labelSchema: Readonly<Record<string, string>>;
  strictLabels: boolean;
  failureThreshold: string | null;
  disableIgnorePragma: boolean;
  noFail: boolean;
  /** Keys that are about something else, as `format`. */
  otherKeys: readonly string[];
}

const KEYS = new Set([
  'ignored',
  'override',
  'trustedRegistries',
  'label-schema',
  'strict-labels',
  'failure-threshold',
  'disable-ignore-pragma',
  'no-fail',
]);

/**
 * Reads the text of a `.hadolint.yaml`.
 * @throws UsageError when it is no YAML, or a key has a value of another kind than hadolint takes.
 */
export async function readHadolintConfig(text: string, source: string): Promise<HadolintConfig> {
  const { load } = await import('js-yaml');
  let content: unknown;
  try {
    content = load(text) ?? {};
  } catch (error) {
    throw new UsageError(`${source} is no YAML: ${messageOf(error).split('\n', 1)[0] ?? ''}.`);
  }
  if (!isObject(content))
    throw new UsageError(`${source} must hold keys and values, as in "ignored: [DL3008]".`);
  const values = content;

  const fault = (key: string, what: string): never => {
    throw new UsageError(`${source}: "${key}" must be ${what}.`);
  };
  const list = (value: unknown, key: string): readonly string[] => {
    if (value === undefined || value === null) return [];
    return Array.isArray(value) && value.every(item => typeof item === 'string')
      ? value
      : fault(key, 'a list of texts');
  };
  const object = (key: string): Record<string, unknown> => {
    const value = values[key] ?? {};
    return isObject(value) ? value : fault(key, 'keys and values');
  };
  const flag = (key: string): boolean => {
    const value = values[key] ?? false;
    return typeof value === 'boolean' ? value : fault(key, 'true or false');
  };
  const threshold = values['failure-threshold'] ?? null;

  return {
    ignored: list(values['ignored'], 'ignored'),
    override: mapValues(object('override'), (value, key) => list(value, `override.${key}`)),
    trustedRegistries: list(values['trustedRegistries'], 'trustedRegistries'),
    labelSchema: mapValues(object('label-schema'), (value, key) =>
      typeof value === 'string'
        ? value
        : value === null
          ? ''
          : fault(`label-schema.${key}`, 'a type such as "url"'),
    ),
    strictLabels: flag('strict-labels'),
    failureThreshold:
      threshold === null || typeof threshold === 'string'
        ? threshold
        : fault('failure-threshold', 'a severity'),
    disableIgnorePragma: flag('disable-ignore-pragma'),
    noFail: flag('no-fail'),
    otherKeys: Object.keys(values).filter(key => !KEYS.has(key)),
  };
}

function mapValues<T, U>(object: Record<string, T>, map: (value: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));
}
