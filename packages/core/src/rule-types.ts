import type { Instruction, Node, NodeOf, NodeType, Position, SourceLocation } from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';
import type { JSONSchema } from './json-schema.ts';

/** What a rule is about: `problem` builds or runs wrongly, `suggestion` could be better, `layout` is looks only. */
export type RuleType = 'problem' | 'suggestion' | 'layout';

/** In which preset a rule is: `true` is `recommended`, `'strict'` only `strict`, `'stylistic'` only `stylistic`. */
export type RuleRecommendation = boolean | 'strict' | 'stylistic';

export interface RuleDocs {
  /** One sentence without a full stop: what the rule wants. */
  description: string;
  /** The rule's page; `createRule` fills it in from the rule's name. */
  url?: string;
  /** Absent: in no preset but `all`. */
  recommended?: RuleRecommendation;
  /** Only for rules about security: how bad it is, from 0.1 to 10 as CVSS counts. Reports for code scanning tell it. */
  securitySeverity?: number;
}

/** All that is known about a rule without running it. Presets, catalogues and pages are generated from this. */
export interface RuleMetaData<
  MessageIds extends string = string,
  Options extends readonly unknown[] = readonly unknown[],
> {
  type: RuleType;
  docs: RuleDocs;
  /** Message texts by id; `{{ name }}` is replaced by `data.name` of the report. */
  messages: Record<MessageIds, string>;
  /** What the options must look like: a schema for each option by position, or one for the whole array. `[]`: no options. */
  schema: JSONSchema | readonly JSONSchema[];
  /** What the options are when the user gives none, or only some keys of an object. */
  defaultOptions?: Readonly<Options>;
  /** Must be set when the rule reports fixes: `whitespace` when they change nothing else. */
  fixable?: 'code' | 'whitespace';
  /** Must be set when the rule offers suggestions. */
  hasSuggestions?: boolean;
  deprecated?: boolean;
  /** Full names of the rules to use in place of a deprecated one. */
  replacedBy?: readonly string[];
  /**
   * Names of the same rule in other linters or earlier versions (`DL3008`); they work wherever a rule can be named. Rules
   * that check one fact may share one: it stands for all of them in comments and where it turns them off.
   */
  aliases?: readonly string[];
  /**
   * For a rule that passes on what another program finds: the pattern of its codes (`^SC[0-9]+$`). Each report says its
   * `code`, and comments that hide problems may name one code as they name a rule.
   */
  codes?: string;
  /**
   * That the rule is a check of `docker build --check`, so that BuildKit's own comments silence it: the parser directive
   * (`# check=skip=...`) alone for `file`, one above the instruction too for `instruction`; none for `experimental`, which
   * the directive can switch on instead.
   */
  check?: 'file' | 'instruction' | 'experimental';
  /** The languages that the rule is for, as ESLint names them (`dflint/dockerfile`); only read by ESLint. */
  languages?: readonly string[];
}

/** The change of one place: the text of `[range[0], range[1])` (UTF-16 offsets) becomes `text`. */
export interface RuleFix {
  range: readonly [number, number];
  text: string;
}

/** What a fix may be applied to: anything that has a range. */
export interface Ranged {
  range: readonly [number, number];
}

/** Makes fixes. Nothing is changed until the engine applies them. Offsets are UTF-16 offsets of the whole text. */
export interface RuleFixer {
  insertTextAfter(node: Ranged, text: string): RuleFix;
  insertTextAfterRange(range: readonly [number, number], text: string): RuleFix;
  insertTextBefore(node: Ranged, text: string): RuleFix;
  insertTextBeforeRange(range: readonly [number, number], text: string): RuleFix;
  remove(node: Ranged): RuleFix;
  removeRange(range: readonly [number, number]): RuleFix;
  replaceText(node: Ranged, text: string): RuleFix;
  replaceTextRange(range: readonly [number, number], text: string): RuleFix;
}

/**
 * What a fix function may give: one change, several (they are made together or not at all, and must not overlap),
 * or null when there is nothing that can be done safely.
 */
export type ReportFixFunction = (fixer: RuleFixer) => RuleFix | Iterable<RuleFix> | null;

/** Values for the `{{ placeholders }}` of a message. */
export type ReportData = Readonly<Record<string, unknown>>;

/** A change that the user may choose; never made by `--fix`. */
export interface ReportSuggestion<MessageIds extends string = string> {
  messageId: MessageIds;
  data?: ReportData | undefined;
  fix: ReportFixFunction;
}

interface ReportDescriptorBase<MessageIds extends string> {
  messageId: MessageIds;
  data?: ReportData | undefined;
  /** What the program that found it calls it; has to fit `meta.codes`. */
  code?: string | undefined;
  /** Above which instruction comments for BuildKit and hadolint silence it, when not above that at its place alone. */
  cause?: Instruction | undefined;
  /** Changes that keep the meaning of the file; made by `--fix`. */
  fix?: ReportFixFunction | null | undefined;
  suggest?: readonly ReportSuggestion<MessageIds>[] | null | undefined;
}

interface ReportDescriptorAtNode {
  node: Node;
  /** Overrides the node's own place. */
  loc?: Readonly<SourceLocation> | Readonly<Position> | undefined;
}

interface ReportDescriptorAtLocation {
  loc: Readonly<SourceLocation> | Readonly<Position>;
}

/** What `context.report` takes: a place (`node` or `loc`), a message id, and what can be done about it. */
export type ReportDescriptor<MessageIds extends string = string> = ReportDescriptorBase<MessageIds> &
  (ReportDescriptorAtNode | ReportDescriptorAtLocation);

/** The shared settings of the config, for all rules. */
export type Settings = Readonly<Record<string, unknown>>;

/** What a rule is given for one file. */
export interface RuleContext<
  MessageIds extends string = string,
  Options extends readonly unknown[] = readonly unknown[],
> {
  /** The rule's full name, with the plugin's prefix: `multistage/no-chained-cleanup`. */
  id: string;
  /** The options as configured; defaults are applied in the second argument of `create`. */
  options: Readonly<Options>;
  settings: Settings;
  /** The file's path as given by the caller; `<input>` when there is none. */
  filename: string;
  /**
   * The file's path below the folder of the config file, or else the working folder, with forward slashes: what globs in
   * options are compared with. For a file elsewhere, its path from where the two part.
   */
  relativeFilename: string;
  sourceCode: SourceCode;
  /**
   * Reports a problem.
   * @throws when the report does not fit the rule's meta: unknown message id, or a fix or suggestion that is not declared.
   */
  report(descriptor: ReportDescriptor<MessageIds>): void;
}

/** Called with a node on the way in, or on the way out for `:exit`. */
export type RuleFunction<T extends Node = Node> = (node: T) => void;

type NodeListeners = { [T in NodeType]?: RuleFunction<NodeOf<T>> | undefined };
type NodeExitListeners = { [T in NodeType as `${T}:exit`]?: RuleFunction<NodeOf<T>> | undefined };

/**
 * What `create` gives: functions by node type (`CopyInstruction`), by node type with `:exit`, or by any
 * esquery selector (`RunInstruction > Flag[name="mount"]`, with `:exit` too).
 */
export interface RuleListener extends NodeListeners, NodeExitListeners {
  // `never`: a function for a selector names the type of its node itself.
  [selector: string]: RuleFunction<never> | undefined;
}

/**
 * A rule as the engine runs it; made by `createRule`. Without arguments it is a rule of any message ids and options,
 * as plugins hold them.
 */
export interface RuleModule<
  MessageIds extends string = string,
  Options extends readonly unknown[] = readonly unknown[],
> {
  /** The name without the plugin's prefix. */
  name?: string;
  meta: RuleMetaData<MessageIds, Options>;
  /** @deprecated Kept for the shape of ESLint's rules; use `meta.defaultOptions`. */
  defaultOptions?: Readonly<Options>;
  create(context: Readonly<RuleContext<MessageIds, Options>>): RuleListener;
}

/** What `createRule` takes. */
export interface RuleDefinition<Options extends readonly unknown[], MessageIds extends string> {
  /** Kebab-case, without the plugin's prefix. */
  name: string;
  meta: RuleMetaData<MessageIds, Options>;
  /** @deprecated Use `meta.defaultOptions`. */
  defaultOptions?: Readonly<Options>;
  /** Called once for each file; `options` are those of the config with the defaults applied. */
  create(context: Readonly<RuleContext<MessageIds, Options>>, options: Readonly<Options>): RuleListener;
}
