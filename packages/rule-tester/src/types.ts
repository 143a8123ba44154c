import type { CheckScripts, Settings } from '@dflint/core';

/** What all cases have in common; a case may say otherwise. */
export interface RuleTesterConfig {
  /** The path of the Dockerfile, as rules see it: `Dockerfile`, if nothing is said. */
  filename?: string;
  /** The settings of the config: `{ targets: ['web'] }` are the stages that are built. */
  settings?: Settings;
  /** The text of the ignore file beside the Dockerfile: there is none, if nothing is said. */
  dockerignore?: string | null;
  /** Stands in for the program that checks shell scripts: there is none, if nothing is said. */
  checkScripts?: CheckScripts;
  /** What every run has to show besides, under the names that ESLint has for it where it has one. */
  assertionOptions?: AssertionOptions;
}

export interface AssertionOptions {
  /** Each error says where it stands: by marks, or by `line`, `column`, `endLine` and `endColumn`. */
  requireLocation?: boolean;
  /** Some case shows each message of the rule as users read it: by `message`, by `data`, or by `desc` of a suggestion. */
  requireEveryMessage?: boolean;
}

/** A value as a config may give it: keys of objects may be left out, and nothing is changed. */
type Given<Value> = Value extends readonly (infer Item)[]
  ? readonly Given<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: Given<Value[Key]> }
    : Value;

/** Options as a config may give them: each may be left out, and so may keys of objects. */
export type CaseOptions<Options extends readonly unknown[]> = {
  readonly [Index in keyof Options]?: Given<Options[Index]>;
};

/** A Dockerfile that the rule leaves alone. */
export interface ValidTestCase<Options extends readonly unknown[] = readonly unknown[]> {
  /** What the case shows; the test is called so. The code itself, if nothing is said. */
  name?: string;
  /** The text of the Dockerfile. */
  code: string;
  options?: CaseOptions<Options>;
  filename?: string;
  settings?: Settings;
  dockerignore?: string | null;
  checkScripts?: CheckScripts;
  /** How many errors of the parser the Dockerfile has, if it is meant to have any. */
  syntaxErrors?: number;
  /** False: `«` and `»` are part of the Dockerfile. */
  marks?: boolean;
  /** Runs this case alone, while one works at it. */
  only?: boolean;
}

/** A Dockerfile that the rule reports. */
export interface InvalidTestCase<
  MessageIds extends string = string,
  Options extends readonly unknown[] = readonly unknown[],
> extends ValidTestCase<Options> {
  /**
   * The text of the Dockerfile. What each error underlines may stand between `«` and `»`, which are taken out: then the
   * errors belong to the marks in their order.
   */
  code: string;
  /** In the order of their places. */
  errors: readonly TestCaseError<MessageIds>[];
  /**
   * What `--fix` makes of it: the text, or the text after each pass where one pass makes room for the next. Null or
   * absent: nothing is fixed.
   */
  output?: string | readonly string[] | null;
}

/** A report that is wanted. What is absent is not compared, but suggestions must not be. */
export interface TestCaseError<MessageIds extends string = string> {
  messageId: MessageIds;
  /** The values of the placeholders: the message filled in with them is compared. */
  data?: Readonly<Record<string, unknown>>;
  /** The whole text, as users read it. */
  message?: string;
  /** From 1. */
  line?: number;
  /** From 1, in UTF-16 code units, as in `LintMessage`. */
  column?: number;
  endLine?: number;
  /** Behind the last character. */
  endColumn?: number;
  /** All that the report suggests, or how many suggestions it has. */
  suggestions?: readonly SuggestionOutput<MessageIds>[] | number | null;
}

/** A suggestion that is wanted. */
export interface SuggestionOutput<MessageIds extends string = string> {
  messageId: MessageIds;
  data?: Readonly<Record<string, unknown>>;
  /** The whole text, as users read it. */
  desc?: string;
  /** The Dockerfile after this suggestion. */
  output: string;
}

/** The cases of a rule. */
export interface RunTests<
  MessageIds extends string = string,
  Options extends readonly unknown[] = readonly unknown[],
> {
  valid: readonly (string | ValidTestCase<Options>)[];
  invalid: readonly InvalidTestCase<MessageIds, Options>[];
}
