import type { SourceCode } from '@dflint/semantics';
import type { ResolvedConfig } from '../config/resolve.ts';
import type { LintMessage } from '../lint-message.ts';
import { type FixFilter, applyFixes } from './apply-fixes.ts';
import { type VerifyOptions, type VerifyResult, verifyFully } from './verify.ts';

/** As ESLint: fixes can make room for others, but rules that undo each other must not go on for ever. */
const MAX_PASSES = 10;

export interface VerifyAndFixOptions extends VerifyOptions {
  /** Which fixes to make: all by default, none for `false`. */
  fix?: boolean | FixFilter | undefined;
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
  { fix = true, ...options }: VerifyAndFixOptions = {},
): VerifyAndFixResult {
  const shouldFix: FixFilter = typeof fix === 'function' ? fix : () => fix;
  const text = typeof input === 'string' ? input : input.text;
  const seen = new Set([text]);
  let output = text;
  let result = verifyFully(input, config, options);
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const applied = applyFixes(output, result.messages, shouldFix);
    if (!applied.fixed || applied.output === output) break;
    const next = verifyFully(applied.output, config, options);
    const broken = next.messages.find(isParseError);
    if (broken) {
      const fixes = result.messages.filter(message => message.fix && shouldFix(message));
      result.messages.unshift(brokenFixMessage(fixes, broken));
      break;
    }
    output = applied.output;
    result = next;
    // Rules that undo each other: the first text that comes twice stays, so that another run ends with the same.
    if (seen.has(output)) break;
    seen.add(output);
  }
  return { ...result, fixed: output !== text, output };
}

function isParseError({ fatal, ruleId }: LintMessage): boolean {
  return fatal === true && ruleId === null;
}

function brokenFixMessage(fixes: readonly LintMessage[], broken: LintMessage): LintMessage {
  const rules = [...new Set(fixes.map(({ ruleId }) => ruleId ?? 'a directive'))].join(', ');
  const why = `the file would not parse any more (line ${broken.line}: ${broken.message})`;
  const message = `The fixes of ${rules} were not made: ${why}. This is a bug in a rule, not in your Dockerfile.`;
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
