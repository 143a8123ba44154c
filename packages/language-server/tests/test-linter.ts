import {
  type Config,
  type Plugin,
  type ResolvedConfig,
  createLintResult,
  loadConfig,
  resolveConfig,
  verifyAndFix,
} from '@dflint/core';
import { RuleCreator } from '@dflint/core/rule';
import type { CreateLinter } from '../src/index.ts';

const createRule = RuleCreator(name => `https://example.com/${name}`);

const noLatest = createRule({
  name: 'no-latest',
  meta: {
    type: 'problem',
    docs: { description: 'Want a `tag`' },
    fixable: 'code',
    messages: { latest: 'The tag latest says nothing.' },
    aliases: ['T1', 'DL0001', 'NoLatest'],
    check: 'file',
    schema: [],
  },
  create: context => ({
    FromInstruction({ image }) {
      if (!image.value.endsWith(':latest')) return;
      const [, end] = image.range;
      context.report({
        node: image,
        messageId: 'latest',
        fix: fixer => fixer.removeRange([end - ':latest'.length, end]),
      });
    },
  }),
});

const noUser = createRule({
  name: 'no-user',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow users' },
    hasSuggestions: true,
    messages: { user: 'No user is wanted.', remove: 'Remove the instruction', root: 'Take root' },
    schema: [],
  },
  create: context => ({
    UserInstruction(node) {
      context.report({
        node,
        messageId: 'user',
        suggest: [
          { messageId: 'remove', fix: fixer => fixer.remove(node) },
          { messageId: 'root', fix: fixer => fixer.replaceText(node.user, 'root') },
        ],
      });
    },
  }),
});

const legacyMaintainer = createRule({
  name: 'legacy-maintainer',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow MAINTAINER' },
    messages: { maintainer: 'MAINTAINER is out of date.' },
    schema: [],
    codes: '^M\\d$',
  },
  create: context => ({
    MaintainerInstruction: node => context.report({ node, messageId: 'maintainer', code: 'M1' }),
  }),
});

const broken = createRule({
  name: 'broken',
  meta: { type: 'problem', docs: { description: 'Throw' }, messages: {}, schema: [] },
  create: () => ({
    VolumeInstruction() {
      throw new TypeError('x is not a function');
    },
  }),
});

const plugin: Plugin = {
  meta: { name: 'dflint-plugin-t' },
  rules: { 'no-latest': noLatest, 'no-user': noUser, 'legacy-maintainer': legacyMaintainer, broken },
};

const CONFIG: Config = {
  plugins: { t: plugin },
  rules: {
    't/no-latest': 'error',
    't/no-user': 'warn',
    't/legacy-maintainer': 'warn',
    't/broken': 'error',
  },
  reportUnusedDisableDirectives: 'warn',
};

/** Makes linters by the engine itself, whose rules stand above. */
export function linterFor(config: Config): CreateLinter {
  const configOf = async (path: string): Promise<ResolvedConfig> => {
    const inputs = [CONFIG, config].map(each => ({ config: each, source: 'config', basePath: '/' }));
    return resolveConfig(await loadConfig(inputs), path);
  };
  return ({ fix }) => ({
    async lintText(text, { filePath = '/Dockerfile' }) {
      const resolved = await configOf(filePath);
      if (resolved.ignored) return [];
      return [createLintResult(filePath, text, resolved, verifyAndFix(text, resolved, { fix }))];
    },
    rulesForFile: async path => (await configOf(path)).registry.rules,
    targetsForFile: () => Promise.resolve({}),
  });
}

export const createTestLinter = linterFor({});
