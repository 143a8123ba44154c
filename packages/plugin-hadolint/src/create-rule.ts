import { RuleCreator } from '@dflint/core/rule';
import type { RuleDefinition, RuleListener, RuleMetaData, RuleModule } from '@dflint/core/rule';
import { callsAny } from './commands.ts';

/** What `createRule` of this package takes. */
type Definition<Options extends readonly unknown[], MessageIds extends string> = RuleDefinition<
  Options,
  MessageIds
> & {
  /** The programs that the rule is about: in a file that calls none of them, it looks at nothing. */
  programs?: readonly string[];
};

const createNamedRule = RuleCreator(
  name => `https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/${name}.md`,
);

const NOTHING: RuleListener = {};

/**
 * Makes a rule of this package. The address of its page follows from its name, and each of its messages begins with its
 * first alias, if it has one: the code that hadolint has for it.
 */
export function createRule<Options extends readonly unknown[], MessageIds extends string>({
  programs,
  ...definition
}: Readonly<Definition<Options, MessageIds>>): RuleModule<MessageIds, Options> & { name: string } {
  const rule = createNamedRule<Options, MessageIds>({ ...definition, meta: withCode(definition.meta) });
  if (!programs) return rule;
  return {
    ...rule,
    create: context => (callsAny(context.sourceCode, programs) ? rule.create(context) : NOTHING),
  };
}

function withCode<Meta extends Pick<RuleMetaData, 'aliases' | 'messages'>>(meta: Meta): Meta {
  const [code] = meta.aliases ?? [];
  if (code === undefined) return meta;
  const messages = Object.entries(meta.messages).map(([id, text]) => [id, `${code}: ${text}`]);
  return { ...meta, messages: Object.fromEntries(messages) as Meta['messages'] };
}
