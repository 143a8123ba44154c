import type { Directive, Dockerfile, Instruction } from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';
import type { ResolvedConfig } from '../config/resolve.ts';
import { type RuleRegistry, findRuleIds } from '../config/rule-registry.ts';
import type { LintMessage, SuppressedLintMessage } from '../lint-message.ts';
import { type CheckOptions, parseCheckComment, parseCheckOptions } from './check-options.ts';
import { asError, causeLineOf } from './report.ts';
import type { RuleVariant } from './rule-variants.ts';

/** BuildKit's own directive, `# check=skip=...;experimental=...;error=...`. */
export interface CheckDirective {
  node: Directive;
  options: CheckOptions;
  /** What BuildKit refuses in it; the build fails then. */
  fault: string | null;
}

/**
 * The check directive of a file, read once; null when it has none. BuildKit reads it apart from the others, and stops at one
 * that is indented (`ParseDirective` of frontend/dockerfile/parser/directives.go).
 */
export function readCheckDirective(sourceCode: SourceCode): CheckDirective | null {
  const { ast } = sourceCode;
  return ast.directives.length > 0 ? sourceCode.factOf(ast, findCheckDirective) : null;
}

function findCheckDirective({ directives }: Dockerfile, { text }: SourceCode): CheckDirective | null {
  const indented = directives.findIndex(({ range, loc }) =>
    /[^\ufeff]/.test(text.slice(range[0] - loc.start.column, range[0])),
  );
  const own = indented < 0 ? directives : directives.slice(0, indented);
  const node = own.find(({ name }) => name === 'check');
  if (!node) return null;
  const options = parseCheckOptions(node.value);
  if (typeof options !== 'string') return { node, options, fault: null };
  return { node, options: { skip: [], experimental: [], error: false }, fault: options };
}

/** The experimental checks that a directive switches on, as warnings: those that the config says nothing about. */
export function experimentalVariants(
  { options: { experimental } }: CheckDirective,
  { registry, rules }: Pick<ResolvedConfig, 'registry' | 'rules'>,
): RuleVariant[] {
  if (experimental.length === 0) return [];
  return [...registry.rules].flatMap(([ruleId, rule]) => {
    const isNamed = experimental === 'all' || named(experimental, ruleId, registry);
    if (rule.meta.check !== 'experimental' || ruleId in rules || !isNamed) return [];
    return [{ ruleId, rule, meta: rule.meta, severity: 1, options: [], isInForceAt: null }];
  });
}

export interface CheckedMessages {
  messages: LintMessage[];
  suppressedMessages: SuppressedLintMessage[];
}

/**
 * Takes away the messages of BuildKit's checks that its directive or a comment above an instruction hides
 * (`WithMergedConfigFromComments` of frontend/dockerfile/linter/linter.go), and makes the others errors for `error=true`.
 */
export function applyCheckDirective(
  messages: readonly LintMessage[],
  directive: CheckDirective | null,
  sourceCode: SourceCode,
  registry: RuleRegistry,
): CheckedMessages {
  const result: CheckedMessages = { messages: [], suppressedMessages: [] };
  const instructionAt = createInstructionFinder(sourceCode);
  for (const message of messages) {
    const { ruleId } = message;
    const check = ruleId === null || message.fatal ? undefined : registry.rules.get(ruleId)?.meta.check;
    if (ruleId === null || check === undefined) {
      result.messages.push(message);
    } else if (
      check !== 'experimental' &&
      (skips(directive?.options, ruleId, registry) ||
        (check === 'instruction' &&
          skips(
            commentOptions(instructionAt(causeLineOf(message) ?? message.line), sourceCode),
            ruleId,
            registry,
          )))
    ) {
      const suppressions = [{ kind: 'directive' as const, justification: '' }];
      result.suppressedMessages.push({ ...message, suppressions });
    } else {
      result.messages.push(directive?.options.error ? asError(message) : message);
    }
  }
  return result;
}

/** What the first check comment of an instruction says. */
function commentOptions(instruction: Instruction | null, sourceCode: SourceCode): CheckOptions | undefined {
  if (!instruction) return undefined;
  const comment = sourceCode.getAttachedComments(instruction).find(text => /^check\s*=\s*./i.test(text));
  return (comment !== undefined && parseCheckComment(comment)) || undefined;
}

function skips(options: CheckOptions | undefined, ruleId: string, registry: RuleRegistry): boolean {
  if (!options) return false;
  return options.skip === 'all' || named(options.skip, ruleId, registry);
}

function named(names: readonly string[], ruleId: string, registry: RuleRegistry): boolean {
  return names.some(name => findRuleIds(registry, name).includes(ruleId));
}

/** Gives the last instruction that begins at or before a line. */
function createInstructionFinder(sourceCode: SourceCode): (line: number) => Instruction | null {
  return line => {
    const { instructions } = sourceCode;
    let low = 0;
    let high = instructions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((instructions[middle]?.loc.start.line ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return instructions[low - 1] ?? null;
  };
}
