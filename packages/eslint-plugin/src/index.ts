import { readFileSync } from 'node:fs';
import type { ConfigObject, Language, Plugin, RuleDefinition } from '@eslint/core';
import { FILES, OTHER_GRAMMARS, presets } from './configs.ts';
import { dockerfileLanguage } from './language.ts';
import { type OfficialPrefix, officialPlugins } from './official-plugins.ts';
import { noInvalidInstruction } from './rules/no-invalid-instruction.ts';
import { noUselessDirective } from './rules/no-useless-directive.ts';
import { wrapPlugin } from './wrap-plugin.ts';

export type { DockerfileLanguageOptions } from './language-options.ts';
export { wrapPlugin } from './wrap-plugin.ts';

/** `@dflint/eslint-plugin`: the language and the configs; the rules of dflint are those of the plugins in the configs. */
export interface DflintPlugin extends Plugin {
  meta: { name: string; version: string; namespace: string };
  languages: { dockerfile: Language };
  /** Rules about what only dflint's engine reports by itself. */
  rules: Record<'no-invalid-instruction' | 'no-useless-directive', RuleDefinition>;
  /** The official rule packages, made for ESLint; the configs bring them along. */
  plugins: Record<OfficialPrefix, Plugin>;
  configs: Record<keyof typeof presets, ConfigObject>;
}

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  name: string;
  version: string;
};

const plugin: Omit<DflintPlugin, 'configs'> = {
  meta: { name: manifest.name, version: manifest.version, namespace: 'dflint' },
  languages: { dockerfile: dockerfileLanguage },
  rules: {
    'no-invalid-instruction': noInvalidInstruction,
    'no-useless-directive': noUselessDirective,
  },
  plugins: {
    buildkit: wrapPlugin('buildkit', officialPlugins.buildkit),
    hadolint: wrapPlugin('hadolint', officialPlugins.hadolint),
    multistage: wrapPlugin('multistage', officialPlugins.multistage),
  },
};

/** A config for all Dockerfiles, which is all that somebody has to name. */
function configOf(preset: keyof typeof presets): ConfigObject {
  return {
    name: `dflint/${preset}`,
    files: FILES,
    ignores: OTHER_GRAMMARS,
    plugins: { dflint: plugin, ...plugin.plugins },
    language: 'dflint/dockerfile',
    rules: {
      'dflint/no-invalid-instruction': 'error',
      'dflint/no-useless-directive': 'warn',
      ...(presets[preset] as ConfigObject['rules']),
    },
  };
}

// The configs hold the plugin itself, and the plugin its configs.
const dflint: DflintPlugin = Object.assign(plugin, {
  configs: { recommended: configOf('recommended'), strict: configOf('strict'), all: configOf('all') },
});

export default dflint;
