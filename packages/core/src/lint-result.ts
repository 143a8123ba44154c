import type { ResolvedConfig } from './config/resolve.ts';
import type { VerifyAndFixResult } from './engine/verify-and-fix.ts';
import type { LintMessage, LintResult } from './lint-message.ts';

/**
 * The result for one file, in ESLint's shape.
 * @param source the text before fixes.
 */
export function createLintResult(
  filePath: string,
  source: string,
  config: ResolvedConfig,
  { messages, suppressedMessages, fixed, output }: VerifyAndFixResult,
): LintResult {
  const result: LintResult = {
    filePath,
    messages,
    suppressedMessages,
    ...countMessages(messages),
    ...(fixed ? { output } : messages.length > 0 && { source }),
    usedDeprecatedRules: deprecatedRules(config),
  };
  return result;
}

/** How many messages of each kind there are; `fatalErrorCount` is part of `errorCount`. */
export function countMessages(
  messages: readonly LintMessage[],
): Pick<
  LintResult,
  'errorCount' | 'fatalErrorCount' | 'warningCount' | 'fixableErrorCount' | 'fixableWarningCount'
> {
  const errors = messages.filter(message => message.severity === 2);
  const warnings = messages.filter(message => message.severity === 1);
  return {
    errorCount: errors.length,
    fatalErrorCount: errors.filter(message => message.fatal).length,
    warningCount: warnings.length,
    fixableErrorCount: errors.filter(message => message.fix).length,
    fixableWarningCount: warnings.filter(message => message.fix).length,
  };
}

const deprecatedByConfig = new WeakMap<ResolvedConfig, LintResult['usedDeprecatedRules']>();

function deprecatedRules(config: ResolvedConfig): LintResult['usedDeprecatedRules'] {
  let deprecated = deprecatedByConfig.get(config);
  if (!deprecated) {
    deprecated = Object.entries(config.rules).flatMap(([ruleId, [severity]]) => {
      const meta = config.registry.rules.get(ruleId)?.meta;
      return severity !== 0 && meta?.deprecated ? [{ ruleId, replacedBy: [...(meta.replacedBy ?? [])] }] : [];
    });
    deprecatedByConfig.set(config, deprecated);
  }
  return deprecated;
}
