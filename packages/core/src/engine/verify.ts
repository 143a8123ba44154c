import { type SourceCode, createSourceCode } from '@dflint/semantics';
import type { ResolvedConfig } from '../config/resolve.ts';
import { findRuleIds } from '../config/rule-registry.ts';
import type { LintMessage, SuppressedLintMessage } from '../lint-message.ts';
import { applyDirectives } from './apply-directives.ts';
import { directiveMessages, forbiddenMessages, unusedMessages } from './directive-messages.ts';
import { readDirectives } from './directives.ts';
import { ruleVariants } from './rule-runs.ts';
import { type RuleTimes, runRules } from './run-rules.ts';

export interface VerifyOptions {
  /** Shown in messages and given to rules; `<input>` when absent. */
  filename?: string | undefined;
  /** Where to add up the time that each rule takes. */
  times?: RuleTimes | undefined;
}

/** Messages, and those that directives hide. Both are sorted by line and column. */
export interface VerifyResult {
  messages: LintMessage[];
  suppressedMessages: SuppressedLintMessage[];
}

/**
 * Lints one file. Never throws for what is in the file, nor for a rule that throws: each becomes a message.
 * A file that BuildKit would refuse gets its syntax errors and nothing else.
 * @throws SelectorsNotLoadedError when a rule uses a selector: run it in `withSelectors`.
 */
export function verify(
  input: string | SourceCode,
  config: ResolvedConfig,
  options: VerifyOptions = {},
): LintMessage[] {
  return verifyFully(input, config, options).messages;
}

/** As `verify`, with the hidden messages too. */
export function verifyFully(
  input: string | SourceCode,
  config: ResolvedConfig,
  { filename = '<input>', times }: VerifyOptions = {},
): VerifyResult {
  const sourceCode =
    typeof input === 'string' ? createSourceCode(input, { filename, targets: targetsOf(config) }) : input;
  const { ast, text } = sourceCode;
  if (ast.errors.length > 0) return { messages: ast.errors.map(parseErrorMessage), suppressedMessages: [] };

  const problems = runRules(
    ruleVariants(config, sourceCode),
    sourceCode,
    filename,
    config.settings,
    times,
  ).sort(byPlace);
  if (!text.includes('dflint-')) return { messages: problems, suppressedMessages: [] };

  const directives = readDirectives(ast);
  if (config.noInlineConfig) {
    return {
      messages: [...problems, ...forbiddenMessages(directives)].sort(byPlace),
      suppressedMessages: [],
    };
  }
  const applied = applyDirectives(problems, directives.directives, name =>
    findRuleIds(config.registry, name),
  );
  const { messages, suppressedMessages } = applied;
  messages.push(...directiveMessages(directives, config));
  const severity = config.reportUnusedDisableDirectives;
  // What a crashed rule would have reported is not known, so no directive can be called unused.
  const hasCrash = problems.some(message => message.fatal);
  if (severity !== 0 && !hasCrash) messages.push(...unusedMessages(applied.unused, severity, text));
  return { messages: messages.sort(byPlace), suppressedMessages };
}

/** The setting `targets`: the stages that are built. */
function targetsOf({ settings }: ResolvedConfig): string[] {
  return [settings['targets'] ?? []].flat().map(String);
}

function parseErrorMessage({
  message,
  loc,
}: {
  message: string;
  loc: SourceCode['ast']['loc'];
}): LintMessage {
  return {
    ruleId: null,
    severity: 2,
    fatal: true,
    message: `Parsing error: ${message}`,
    line: loc.start.line,
    column: loc.start.column + 1,
    endLine: loc.end.line,
    endColumn: loc.end.column + 1,
  };
}

function byPlace(a: LintMessage, b: LintMessage): number {
  return a.line - b.line || a.column - b.column;
}
