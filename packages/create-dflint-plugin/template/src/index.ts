import { createRequire } from 'node:module';
import type { Plugin } from '@dflint/core/rule';
import rule from './rules/__RULE__.ts';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

/** What dflint loads. The prefix of the rules, `__PREFIX__`, follows from the name. */
const plugin = {
  meta: { name: '__PACKAGE__', version } as const,
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
