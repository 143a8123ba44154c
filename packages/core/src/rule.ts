/**
 * `@dflint/core/rule`: all that a rule package needs. It holds no engine, so a rule package stays small.
 *
 * `RuleCreator` is `ESLintUtils.RuleCreator` of `@typescript-eslint/utils`, retyped with the nodes of a Dockerfile.
 */
import { RuleCreator as EslintRuleCreator, applyDefault } from '@typescript-eslint/utils/eslint-utils';
import type { RuleDefinition, RuleModule } from './rule-types.ts';

export type {
  BuildGraph,
  BuildStage,
  Edge,
  Environment,
  Origin,
  SourceCode,
  StageRole,
} from '@dflint/semantics';
export type {
  AddInstruction,
  ArgInstruction,
  CmdInstruction,
  Command,
  Comment,
  CopyInstruction,
  Directive,
  Dockerfile,
  EntrypointInstruction,
  EnvInstruction,
  ExecCommand,
  ExposeInstruction,
  Flag,
  FlagOption,
  FromInstruction,
  HealthcheckInstruction,
  Heredoc,
  Instruction,
  InvalidInstruction,
  JsonString,
  Keyword,
  KeyValue,
  LabelInstruction,
  MaintainerInstruction,
  Node,
  NodeOf,
  NodeType,
  OnbuildInstruction,
  Position,
  RunInstruction,
  ShellCommand,
  ShellInstruction,
  SourceLocation,
  Stage,
  StopsignalInstruction,
  UserInstruction,
  Variable,
  VolumeInstruction,
  Word,
  WorkdirInstruction,
} from '@dflint/parser';
export type { Config, Override, Plugin, RulesConfig } from './config/types.ts';
export type { JSONSchema, JSONSchemaType } from './json-schema.ts';
export type * from './rule-types.ts';

/** Makes a rule out of its definition: message ids and options are inferred from it. */
export type CreateRule = <Options extends readonly unknown[], MessageIds extends string>(
  rule: Readonly<RuleDefinition<Options, MessageIds>>,
) => RuleModule<MessageIds, Options> & { name: string };

/**
 * Gives the `createRule` of a rule package.
 * @param urlCreator the address of a rule's page, from the rule's name; it becomes `meta.docs.url`.
 */
export function RuleCreator(urlCreator: (ruleName: string) => string): CreateRule {
  const createNamedRule = EslintRuleCreator(urlCreator) as unknown as CreateRule;
  return definition => ({ ...createNamedRule(definition), create: createOnce(definition) });
}

/**
 * Does what `create` of ESLintUtils does, but applies the defaults once for each array of options, not once for each
 * file: the engine gives the same array for all files of a config. Since files share the options, they are frozen.
 */
function createOnce<Options extends readonly unknown[], MessageIds extends string>({
  create,
  meta,
  defaultOptions,
}: Readonly<RuleDefinition<Options, MessageIds>>): RuleModule<MessageIds, Options>['create'] {
  const defaults = (meta.defaultOptions ?? defaultOptions ?? []) as Readonly<Options>;
  const known = new WeakMap<object, Readonly<Options>>();
  /** Those of the file before, which are mostly those of the next one. */
  let last: { given: object; options: Readonly<Options> } | null = null;
  return context => {
    if (last?.given !== context.options) {
      let options = known.get(context.options);
      if (!options) {
        options = frozenCopy(applyDefault(defaults, context.options)) as Readonly<Options>;
        known.set(context.options, options);
      }
      last = { given: context.options, options };
    }
    return create(context, last.options);
  };
}

/** A copy, since what the user has written must not be frozen. */
function frozenCopy(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy));
  if (typeof value !== 'object' || value === null) return value;
  return Object.freeze(
    Object.fromEntries(Object.entries(value).map(([key, each]) => [key, frozenCopy(each)])),
  );
}
