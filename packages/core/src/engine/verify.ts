import type { Dockerfile, SyntaxProblem } from '@dflint/parser';
import { type CheckScripts, type SourceCode, createSourceCode } from '@dflint/semantics';
import type { ResolvedConfig } from '../config/resolve.ts';
import { findHidden } from '../config/rule-registry.ts';
import type { LintMessage, SuppressedLintMessage } from '../lint-message.ts';
import { applyDirectives } from './apply-directives.ts';
import {
  type CheckDirective,
  applyCheckDirective,
  experimentalVariants,
  readCheckDirective,
} from './check-directive.ts';
import { directiveMessages, forbiddenMessages, unusedMessages } from './directive-messages.ts';
import { type Directives, readDirectives } from './directives.ts';
import {
  applyHadolintPragmas,
  hadolintShell,
  mentionsHadolint,
  readsHadolintPragmas,
} from './hadolint-pragmas.ts';
import { ruleVariants } from './rule-variants.ts';
import { type RuleTimes, runRules } from './run-rules.ts';

const NO_DIRECTIVES: Directives = { directives: [], faults: [] };
/** What every comment begins with that BuildKit takes for a check comment. */
const CHECK = /^\s*check\s*=/i;

export interface VerifyOptions {
  /** Shown in messages and given to rules; `<input>` when absent. */
  filename?: string | undefined;
  /** Where to add up the time that each rule takes. */
  times?: RuleTimes | undefined;
  /**
   * Stages that are known to be built by name (as of Compose), besides the last one. They count only where the setting
   * `targets` is silent: it says which stages are built, and no others.
   */
  moreTargets?: readonly string[] | undefined;
  /** Gives the text of the ignore file that holds for the build, null when there is none. Called when a rule asks for it. */
  dockerignore?: (() => string | null) | undefined;
  /** Checks shell scripts, for the rules that ask for it; absent where no program for it can be run. */
  checkScripts?: CheckScripts | undefined;
}

/** Messages, and those that directives hide. Both are sorted by line and column. */
export interface VerifyResult {
  messages: LintMessage[];
  suppressedMessages: SuppressedLintMessage[];
}

/**
 * Lints one file. Never throws for what is in the file, nor for a rule that throws: each becomes a message.
 * Where the file as a whole cannot be read, its syntax errors are all that is said. An instruction with wrong arguments
 * or flags is an error of its own, and the rules look at the rest.
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
  options: VerifyOptions = {},
): VerifyResult {
  const { filename = '<input>', times } = options;
  const sourceCode = toSourceCode(input, config, options);
  const { ast } = sourceCode;
  if (ast.errors.some(({ breaks }) => breaks === 'file'))
    return { messages: ast.errors.map(syntaxMessage), suppressedMessages: [] };

  const check = config.noInlineConfig ? null : readCheckDirective(sourceCode);
  const own = ruleVariants(config, sourceCode);
  const experimental = check ? experimentalVariants(check, config) : [];
  const variants = experimental.length > 0 ? [...own, ...experimental] : own;
  return applyComments(runRules(variants, sourceCode, filename, config, times), sourceCode, config);
}

/** What comments and syntax errors need to know of a config. */
export type CommentConfig = Pick<
  ResolvedConfig,
  'registry' | 'settings' | 'noInlineConfig' | 'requireReason' | 'reportUnusedDisableDirectives'
>;

/**
 * Makes the result of a file out of what rules have reported: takes away what comments hide (dflint's own, hadolint's,
 * BuildKit's), and adds broken instructions and what is wrong with the comments. For a file of which rules can see something.
 * @param problems in any order, which is changed. What is kept is the same object, but for `# check=error=true`, which
 * makes errors of warnings.
 */
export function applyComments(
  problems: LintMessage[],
  sourceCode: SourceCode,
  config: CommentConfig,
): VerifyResult {
  const { ast, text } = sourceCode;
  const invalid = ast.errors.map(syntaxMessage);
  problems.sort(byPlace);
  const directives = hasComment(ast, value => value.includes('dflint-'))
    ? readDirectives(ast)
    : NO_DIRECTIVES;
  if (config.noInlineConfig) {
    const messages = [...invalid, ...problems, ...forbiddenMessages(directives)];
    return { messages: messages.sort(byPlace), suppressedMessages: [] };
  }
  const check = readCheckDirective(sourceCode);
  const suppressedMessages: SuppressedLintMessage[] = [];
  const keep = (result: VerifyResult): LintMessage[] => {
    for (const message of result.suppressedMessages) suppressedMessages.push(message);
    return result.messages;
  };
  const hiddenBy = (name: string): readonly string[] => findHidden(config.registry, name);
  // Most files have no such comment, and nothing is done for them.
  let kept = problems;
  if (check || hasComment(ast, value => CHECK.test(value)))
    kept = keep(applyCheckDirective(kept, check, sourceCode, config.registry));
  if (readsHadolintPragmas(config) && hasComment(ast, mentionsHadolint))
    kept = keep(applyHadolintPragmas(kept, ast, hiddenBy));
  let more = directiveMessages(directives, config);
  if (directives.directives.length > 0) {
    const applied = applyDirectives(kept, directives.directives, hiddenBy);
    kept = keep(applied);
    const severity = config.reportUnusedDisableDirectives;
    // What a crashed rule would have reported is not known, so no directive can be called unused.
    const isWhole = !sourceCode.hasUncheckedScripts && !problems.some(message => message.fatal);
    if (severity !== 0 && isWhole) more = [...more, ...unusedMessages(applied.unused, severity, text)];
  }
  if (check?.fault != null) more.push(checkMessage(check.node, check.fault));
  const messages = invalid.length + more.length > 0 ? [...invalid, ...kept, ...more].sort(byPlace) : kept;
  return { messages, suppressedMessages: suppressedMessages.sort(byPlace) };
}

function hasComment({ comments }: Dockerfile, test: (value: string) => boolean): boolean {
  for (const { value } of comments) if (test(value)) return true;
  return false;
}

/** Parses a text for a config. */
export function toSourceCode(
  input: string | SourceCode,
  config: Pick<ResolvedConfig, 'settings' | 'noInlineConfig'>,
  { filename = '<input>', moreTargets = [], dockerignore, checkScripts }: VerifyOptions,
): SourceCode {
  if (typeof input !== 'string') return input;
  const targets = targetsOf(config);
  return createSourceCode(input, {
    filename,
    targets: targets ?? [],
    moreTargets: targets ? [] : moreTargets,
    dockerignore,
    checkScripts,
    shellOf: readsHadolintPragmas(config) ? hadolintShell : undefined,
  });
}

/** The setting `targets`: the stages that are built, by name or by index from 0; null when it is not there. */
export function targetsOf({ settings }: Pick<ResolvedConfig, 'settings'>): string[] | null {
  const targets = [settings['targets'] ?? []].flat().map(String);
  return targets.length > 0 ? targets : null;
}

function syntaxMessage({ message, loc, breaks }: SyntaxProblem): LintMessage {
  const isFatal = breaks === 'file';
  return {
    ruleId: null,
    severity: 2,
    ...(isFatal && { fatal: true }),
    message: isFatal ? `Parsing error: ${message}` : `Invalid instruction: ${message}`,
    line: loc.start.line,
    column: loc.start.column + 1,
    endLine: loc.end.line,
    endColumn: loc.end.column + 1,
  };
}

/** BuildKit refuses the whole file for it. */
function checkMessage({ loc }: CheckDirective['node'], fault: string): LintMessage {
  const { start, end } = loc;
  return {
    ruleId: null,
    severity: 2,
    message: `The build fails: ${fault}`,
    line: start.line,
    column: start.column + 1,
    endLine: end.line,
    endColumn: end.column + 1,
  };
}

function byPlace(a: LintMessage, b: LintMessage): number {
  return a.line - b.line || a.column - b.column;
}
