import type { SyntaxProblem } from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';
import type { ResolvedConfig } from '../config/resolve.ts';
import type { LintMessage } from '../lint-message.ts';
import { type FixFilter, applyFixes, chosenFix } from './apply-fixes.ts';
import { type VerifyOptions, type VerifyResult, toSourceCode, verifyFully } from './verify.ts';

/** As ESLint: fixes can make room for others, but rules that undo each other must not go on for ever. */
const MAX_PASSES = 10;

export interface VerifyAndFixOptions extends VerifyOptions {
  /** Which fixes to make: all by default, none for `false`. */
  fix?: boolean | FixFilter | undefined;
  /**
   * For which messages the first suggestion is made as if it were a fix: none by default. A suggestion may change what
   * the image does, so the user has to ask for it.
   */
  fixSuggestions?: boolean | FixFilter | undefined;
}

export interface VerifyAndFixResult extends VerifyResult {
  fixed: boolean;
  /** The text as it is after the fixes; the messages are about it. */
  output: string;
}

/**
 * Lints one file and makes its fixes, over and over until none is left, at most 10 times. Fixes after which the file
 * would not parse are not made; that is reported first, as a fault of their rules.
 * @throws SelectorsNotLoadedError when a rule uses a selector: run it in `withSelectors`.
 */
export function verifyAndFix(
  input: string | SourceCode,
  config: ResolvedConfig,
  { fix = true, fixSuggestions = false, ...options }: VerifyAndFixOptions = {},
): VerifyAndFixResult {
  const shouldFix = toFilter(fix);
  const shouldApplySuggestion = toFilter(fixSuggestions);
  let source = toSourceCode(input, config, options);
  const { text } = source;
  const seen = new Set([text]);
  let result = verifyFully(source, config, options);
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const { fixed, output } = applyFixes(source.text, result.messages, shouldFix, shouldApplySuggestion);
    if (!fixed || output === source.text) break;
    const next = toSourceCode(output, config, options);
    const [broken] = next.ast.errors;
    if (broken && next.ast.errors.length > source.ast.errors.length) {
      const fixes = result.messages.filter(message => chosenFix(message, shouldFix, shouldApplySuggestion));
      result.messages.unshift(brokenFixMessage(fixes, broken));
      break;
    }
    source = next;
    result = verifyFully(source, config, options);
    // Rules that undo each other: the first text that comes twice stays, so that another run ends with the same.
    if (seen.has(output)) break;
    seen.add(output);
  }
  return { ...result, fixed: source.text !== text, output: source.text };
}

function toFilter(choice: boolean | FixFilter): FixFilter {
  return typeof choice === 'function' ? choice : () => choice;
}

function brokenFixMessage(fixes: readonly LintMessage[], { message: why, loc }: SyntaxProblem): LintMessage {
  const rules = [...new Set(fixes.map(({ ruleId }) => ruleId ?? 'a directive'))].join(', ');
  const broken = `the file would not parse any more (line ${loc.start.line}: ${why})`;
  const message = `The fixes of ${rules} were not made: ${broken}. This is a bug in a rule, not in your Dockerfile.`;
  return {
    ruleId: fixes[0]?.ruleId ?? null,
    severity: 2,
    fatal: true,
    message,
    line: 1,
    column: 1,
    crash: message,
  };
}
