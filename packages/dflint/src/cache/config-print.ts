import { createHash } from 'node:crypto';
import type { LoadedPlugin, ResolvedConfig } from '@dflint/core';
import { readVersion, versionOf } from '../version.ts';
import { localCode } from './local-code.ts';

/** What decides on results besides the rules. Each has a version of its own. */
const ENGINE = ['@dflint/parser', '@dflint/semantics', '@dflint/core'];

/**
 * A text that is another one when files of the same content may have other results: by settings of the config, by the
 * versions of dflint, its parts and the plugins, by what local plugins hold, or by the major version of Node.
 *
 * @param sources the files that the config and its plugins were read from
 * @param program the version of the program that rules of the config ask; null where there is none
 */
export function configPrint(
  config: ResolvedConfig,
  sources: Iterable<string>,
  program: string | null,
): string {
  const { rules, layers, settings, reportUnusedDisableDirectives, noInlineConfig, requireReason } = config;
  const parts = {
    node: process.versions.node.split('.', 1),
    dflint: readVersion(),
    engine: ENGINE.map(versionOf),
    rules,
    layers: layers.map(({ stagePatterns, rules: own }) => [stagePatterns, own]),
    settings,
    reportUnusedDisableDirectives,
    noInlineConfig,
    requireReason,
    plugins: [...config.registry.plugins].map(([prefix, loaded]) => [prefix, pluginPrint(loaded)]),
    code: localCode(sources),
    program,
  };
  return createHash('sha256').update(JSON.stringify(parts, withFunctions)).digest('base64');
}

/**
 * Name and version are not all: a plugin at work is edited without a new version, and one that stands in a config may have
 * none. So the text of its rules counts, too.
 */
function pluginPrint({ plugin }: LoadedPlugin): unknown {
  return [plugin.meta, plugin.rules];
}

/** JSON leaves functions out, and makes `{}` of patterns. */
function withFunctions(_key: string, value: unknown): unknown {
  return typeof value === 'function' || value instanceof RegExp || typeof value === 'bigint'
    ? String(value)
    : value;
}
