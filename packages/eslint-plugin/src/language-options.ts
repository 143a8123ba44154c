import type { LanguageOptions as AnyLanguageOptions } from '@eslint/core';

/** What `languageOptions` may hold for Dockerfiles. */
export interface DockerfileLanguageOptions extends AnyLanguageOptions {
  /** Stages that are built, by name or by index from 0; the last one by default. dflint's setting of the same name. */
  targets?: string | number | readonly (string | number)[];
  /** Whether comments for hadolint count; true by default. dflint's setting of the same name. */
  hadolintPragmas?: boolean;
}

const OPTIONS: readonly string[] = [
  'targets',
  'hadolintPragmas',
] satisfies (keyof DockerfileLanguageOptions)[];

/** Configs for JavaScript that name no files bring these to every file. */
const OPTIONS_OF_JAVASCRIPT: readonly string[] = [
  'ecmaVersion',
  'globals',
  'parser',
  'parserOptions',
  'sourceType',
];

/** @throws TypeError that names the option and what is allowed; ESLint adds the key and the config. */
export function validateLanguageOptions(options: AnyLanguageOptions): void {
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name) && !OPTIONS_OF_JAVASCRIPT.includes(name))
      throw new TypeError(`There is no option "${name}" for Dockerfiles. Allowed: ${OPTIONS.join(', ')}.`);
  }
  const { targets = [], hadolintPragmas = true } = options;
  if (![targets].flat().every(target => typeof target === 'string' || typeof target === 'number'))
    throw new TypeError('Key "targets": Expected names or indices of stages, or an array of them.');
  if (typeof hadolintPragmas !== 'boolean')
    throw new TypeError('Key "hadolintPragmas": Expected true or false.');
}
