import { RuleCreator } from '@dflint/core/rule';
import type { CreateRule, RuleMetaData } from '@dflint/core/rule';

const createNamedRule = RuleCreator(
  name => `https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/${name}.md`,
);

/**
 * Makes a rule of this package. The address of its page follows from its name, and each of its messages begins with its
 * first alias, if it has one: the code that hadolint has for it.
 */
export const createRule: CreateRule = definition =>
  createNamedRule({ ...definition, meta: withCode(definition.meta) });

function withCode<Meta extends Pick<RuleMetaData, 'aliases' | 'messages'>>(meta: Meta): Meta {
  const [code] = meta.aliases ?? [];
  if (code === undefined) return meta;
  const messages = Object.entries(meta.messages).map(([id, text]) => [id, `${code}: ${text}`]);
  return { ...meta, messages: Object.fromEntries(messages) as Meta['messages'] };
}
