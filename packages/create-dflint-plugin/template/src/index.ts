import { createRequire } from 'node:module';
import type { Plugin } from '@dflint/core/rule';
import rule from './rules/__RULE__.ts';

const { name, version } = createRequire(import.meta.url)('../package.json') as {
  name: string;
  version: string;
};

/** What dflint loads: the name gives the prefix of the rules, `__PREFIX__`. */
const plugin = {
  meta: { name, version },
  rules: {
    '__RULE__': rule,
  },
  configs: {
    /** What everybody should have: `extends: ['plugin:__PREFIX__/recommended']`. */
    recommended: { rules: { '__PREFIX__/__RULE__': 'error' } },
    all: { rules: { '__PREFIX__/__RULE__': 'error' } },
  },
} satisfies Plugin;

export default plugin;
