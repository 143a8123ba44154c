import { ConfigError, keyPath, show } from './config-error.ts';
import { isPlainObject } from './merge.ts';
import { didYouMean } from './nearest.ts';
import type { Config, Override } from './types.ts';

/** Checks the value of a key. */
type Check = (value: unknown, source: string, key: string) => void;

const SEVERITIES = ['off', 'warn', 'error', 0, 1, 2];
const ALLOWED_SEVERITIES = '"off", "warn", "error", 0, 1, 2';

/**
 * Checks the shape of a config, not what its names stand for.
 * @param source what the error names: the file or package.
 * @throws ConfigError
 */
export function validateConfig(config: unknown, source: string): asserts config is Config {
  checkObject(config, source, '', configKeys, 'a config');
}

const boolean: Check = (value, source, key) => {
  if (typeof value !== 'boolean')
    throw new ConfigError(source, key, `must be true or false, not ${show(value)}.`);
};

/** @throws ConfigError */
export const string: Check = (value, source, key) => {
  if (typeof value !== 'string' || value === '') {
    throw new ConfigError(source, key, `must be a string that is not empty, not ${show(value)}.`);
  }
};

/** @throws ConfigError */
export const strings: Check = (value, source, key) => {
  if (typeof value !== 'string' && !Array.isArray(value)) {
    throw new ConfigError(source, key, `must be a string or an array of strings, not ${show(value)}.`);
  }
  eachOf(value, key, (item, itemKey) => string(item, source, itemKey));
};

const plainObject: Check = (value, source, key) => {
  if (!isPlainObject(value)) throw new ConfigError(source, key, `must be an object, not ${show(value)}.`);
};

const severityOrBoolean: Check = (value, source, key) => {
  if (typeof value !== 'boolean' && !isSeverity(value)) {
    throw new ConfigError(
      source,
      key,
      `must be true, false or a severity (${ALLOWED_SEVERITIES}), not ${show(value)}.`,
    );
  }
};

const rules: Check = (value, source, key) => {
  if (!isPlainObject(value))
    throw new ConfigError(source, key, `must be an object of severities by rule name, not ${show(value)}.`);
  for (const [name, setting] of Object.entries(value)) {
    const severity: unknown = Array.isArray(setting) ? setting[0] : setting;
    if (!isSeverity(severity)) {
      throw new ConfigError(
        source,
        keyPath(key, name),
        `${show(severity)} is not a severity. Allowed: ${ALLOWED_SEVERITIES}, or an array of a severity and the rule's options.`,
      );
    }
  }
};

const extendsCheck: Check = (value, source, key) => {
  eachOf(value, key, (item, itemKey) => {
    if ((typeof item !== 'string' || item === '') && !isPlainObject(item)) {
      throw new ConfigError(
        source,
        itemKey,
        `must be the name of a config, a path or a config, not ${show(item)}.`,
      );
    }
  });
};

const plugins: Check = (value, source, key) => {
  if (!Array.isArray(value) && !isPlainObject(value)) {
    throw new ConfigError(
      source,
      key,
      `must be an array of names, paths or plugins, or an object of plugins by prefix, not ${show(value)}.`,
    );
  }
  for (const [name, item] of Object.entries(value)) {
    const isName = Array.isArray(value) && typeof item === 'string' && item !== '';
    if (!isName && !isObject(item)) {
      throw new ConfigError(
        source,
        keyPath(key, Array.isArray(value) ? Number(name) : name),
        `must be ${Array.isArray(value) ? 'the name of a package, a path or a plugin' : 'a plugin object'}, not ${show(item)}.`,
      );
    }
  }
};

const overrides: Check = (value, source, key) => {
  if (!Array.isArray(value)) throw new ConfigError(source, key, `must be an array, not ${show(value)}.`);
  value.forEach((override: unknown, index) => checkOverride(override, source, keyPath(key, index)));
};

/** Everything that an override may hold besides its conditions. */
const overrideKeys: Record<keyof Override, Check> = {
  files: strings,
  ignores: strings,
  stages: strings,
  extends: extendsCheck,
  plugins,
  rules,
  settings: plainObject,
  reportUnusedDisableDirectives: severityOrBoolean,
  noInlineConfig: boolean,
  requireReason: boolean,
};

const configKeys: Record<keyof Config, Check> = {
  $schema: string,
  name: string,
  root: boolean,
  extends: extendsCheck,
  plugins,
  rules,
  settings: plainObject,
  overrides,
  ignores: strings,
  reportUnusedDisableDirectives: severityOrBoolean,
  noInlineConfig: boolean,
  requireReason: boolean,
};

const STAGE_OVERRIDE_KEYS: readonly string[] = [
  'files',
  'ignores',
  'stages',
  'extends',
  'plugins',
  'rules',
] satisfies (keyof Override)[];

function checkOverride(override: unknown, source: string, key: string): void {
  checkObject(override, source, key, overrideKeys, 'an override');
  const { files, stages, ...others } = override;
  if (files === undefined && stages === undefined) {
    throw new ConfigError(
      source,
      key,
      'an override needs a condition: "files" (globs) or "stages" ("shipped", "builder", "unreached" or globs of stage names).',
    );
  }
  if (stages === undefined) return;
  for (const name of Object.keys(others)) {
    if (!STAGE_OVERRIDE_KEYS.includes(name)) {
      throw new ConfigError(
        source,
        keyPath(key, name),
        'cannot be set for stages, only for whole files: an override with "stages" may set rules only.',
      );
    }
  }
}

function checkObject(
  value: unknown,
  source: string,
  key: string,
  checks: Readonly<Record<string, Check>>,
  what: string,
): asserts value is Record<string, unknown> {
  if (!isPlainObject(value))
    throw new ConfigError(source, key, `${what} must be an object, not ${show(value)}.`);
  for (const [name, item] of Object.entries(value)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (!check) {
      const allowed = Object.keys(checks).join(', ');
      throw new ConfigError(
        source,
        keyPath(key, name),
        `is no key of ${what}.${didYouMean(name, Object.keys(checks))} Allowed: ${allowed}.`,
      );
    }
    if (item !== undefined) check(item, source, keyPath(key, name));
  }
}

/** Calls `visit` for each item of an array, or once for a single value. */
function eachOf(value: unknown, key: string, visit: (item: unknown, key: string) => void): void {
  if (Array.isArray(value)) value.forEach((item: unknown, index) => visit(item, keyPath(key, index)));
  else visit(value, key);
}

function isSeverity(value: unknown): boolean {
  return SEVERITIES.includes(value as string | number);
}

/** Also true for the namespace of a module, which is no plain object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
