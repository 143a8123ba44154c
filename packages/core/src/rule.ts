/**
 * `@dflint/core/rule`: all that a rule package needs. It holds no engine, so a rule package stays small.
 *
 * `RuleCreator` is `ESLintUtils.RuleCreator` of `@typescript-eslint/utils`, retyped with the nodes of a Dockerfile.
 */
import { RuleCreator as EslintRuleCreator } from '@typescript-eslint/utils/eslint-utils';
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
export const RuleCreator = EslintRuleCreator as unknown as (
  urlCreator: (ruleName: string) => string,
) => CreateRule;
