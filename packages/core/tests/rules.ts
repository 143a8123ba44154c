import { type Config, loadConfig, type ResolvedConfig, resolveConfig } from '@dflint/core';
import { type ReportDescriptor, RuleCreator, type RuleListener, type RuleModule } from '@dflint/core/rule';

export const createRule = RuleCreator(name => `https://example.com/rules/${name}.md`);

/** A rule with one message (`found`, with the placeholder `what`) that may fix and suggest. */
export function ruleOf(
  create: (report: (descriptor: ReportDescriptor<'found'>) => void) => RuleListener,
  name = 'test',
): RuleModule {
  return createRule({
    name,
    meta: {
      type: 'problem',
      docs: { description: 'For tests' },
      fixable: 'code',
      hasSuggestions: true,
      messages: { found: 'Found {{ what }}.' },
      schema: [],
    },
    create: context => create(descriptor => context.report(descriptor)),
  });
}

/** Reports every instruction of the given keywords (upper case) at its keyword. */
export function keywordRule(...keywords: string[]): RuleModule {
  return ruleOf(report => ({
    Keyword(node) {
      if (keywords.includes(node.value)) report({ node, messageId: 'found', data: { what: node.value } });
    },
  }));
}

/** The config for a file, of rules with the prefix `t`; all are errors where the config says nothing. */
export async function configOf(
  rules: Readonly<Record<string, RuleModule>>,
  config: Config = {},
  filename = '/repo/Dockerfile',
): Promise<ResolvedConfig> {
  const all: Config = {
    plugins: { t: { rules } },
    rules: Object.fromEntries(Object.keys(rules).map(name => [`t/${name}`, 'error'])),
  };
  const inputs = [all, config].map(each => ({ config: each, source: 'config', basePath: '/repo' }));
  return resolveConfig(await loadConfig(inputs), filename);
}

/** The lines of an array as text, each with a line break. */
export function lines(...text: string[]): string {
  return text.map(line => `${line}\n`).join('');
}
