import {
  type LoadedConfig,
  loadConfig,
  type Plugin,
  type ResolvedConfig,
  type ResolvedModule,
  resolveConfig,
} from '@dflint/core';
import { createRule, keywordRule } from './rules.ts';

/** A plugin with the rules `a` (alias `A1`, one option `limit`) and `b`. */
export function pluginOf(
  name: string | undefined,
  configs: Plugin['configs'] = {},
  version = '1.0.0',
): Plugin {
  const a = createRule({
    name: 'a',
    meta: {
      type: 'problem',
      docs: { description: 'x' },
      messages: { m: 'm' },
      aliases: ['A1'],
      schema: [
        {
          type: 'object',
          properties: { limit: { type: 'integer', minimum: 1 } },
          additionalProperties: false,
        },
      ],
    },
    create: () => ({}),
  });
  return {
    meta: { ...(name !== undefined && { name }), version },
    rules: { a, b: keywordRule('RUN') },
    configs,
  };
}

interface Loaded {
  loaded: LoadedConfig;
  /** What was asked for: `dflint-plugin-x from /repo/dflint.config.js`. */
  requests: string[];
  /** For `/repo/Dockerfile`. */
  resolved: ResolvedConfig;
}

/** Loads a config; `modules` are what can be resolved, by request. */
export async function load(config: unknown, modules: Record<string, unknown> = {}): Promise<Loaded> {
  const requests: string[] = [];
  const resolve = (request: string, from: string): Promise<ResolvedModule | null> => {
    requests.push(`${request} from ${from}`);
    const found = Object.hasOwn(modules, request);
    return Promise.resolve(found ? { value: modules[request], source: `/modules/${request}` } : null);
  };
  const loaded = await loadConfig([{ config, source: '/repo/dflint.config.js', basePath: '/repo' }], resolve);
  return { loaded, requests, resolved: resolveConfig(loaded, '/repo/Dockerfile') };
}
