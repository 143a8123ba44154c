import type { Comment } from '@dflint/parser';
import type { ResolvedConfig } from '../config/resolve.ts';
import { findHidden, unknownRule } from '../config/rule-registry.ts';
import type { LintMessage } from '../lint-message.ts';
import type { RuleFix } from '../rule-types.ts';
import type { UnusedDirective } from './apply-directives.ts';
import type { Directives } from './directives.ts';

/** What is wrong with the directives of a file, whatever they hide. */
export function directiveMessages(
  { directives, faults }: Directives,
  config: Pick<ResolvedConfig, 'registry' | 'requireReason'>,
): LintMessage[] {
  const messages = faults.map(({ comment, message }) => messageAt(comment, 2, message));
  for (const { comment, kind, rules, reason, lines } of directives) {
    if (config.requireReason && reason === '' && kind !== 'enable') {
      messages.push(
        messageAt(comment, 2, `"dflint-${kind}" needs a reason here: write it at the end, behind " -- ".`),
      );
    }
    for (const { name } of rules) {
      if (findHidden(config.registry, name).length === 0) {
        messages.push(
          messageAt(
            comment,
            1,
            `"dflint-${kind}" names "${name}", but ${unknownRule(config.registry, name)}`,
          ),
        );
      }
    }
    if (kind === 'disable-next-line' && !lines) {
      messages.push(
        messageAt(comment, 1, '"dflint-disable-next-line" does nothing: no instruction follows.'),
      );
    }
  }
  return messages;
}

/** That directives do nothing because the config forbids them. */
export function forbiddenMessages({ directives, faults }: Directives): LintMessage[] {
  return [...directives, ...faults].map(({ comment }) =>
    messageAt(
      comment,
      1,
      `"#${comment.value}" does nothing: directives in comments are switched off (noInlineConfig).`,
    ),
  );
}

/** That directives hide nothing, with a fix that takes them, or the names in them that do nothing, away. */
export function unusedMessages(
  unused: readonly UnusedDirective[],
  severity: 1 | 2,
  text: string,
): LintMessage[] {
  return unused
    .filter(({ directive }) => directive.kind !== 'disable-next-line' || directive.lines)
    .map(({ directive, rules }) => {
      const { comment, kind } = directive;
      const names = rules.map(({ name }) => `"${name}"`).join(', ');
      const why =
        kind === 'enable'
          ? `no "dflint-disable"${names && ` of ${names}`} is in force here`
          : `no problem was reported${names && ` by ${names}`}`;
      const isPart = rules.length < directive.rules.length;
      const fix = isPart ? withoutNames({ directive, rules }, text) : withoutLine(comment, text);
      return { ...messageAt(comment, severity, `"dflint-${kind}" is not needed: ${why}.`), fix };
    });
}

function messageAt({ loc }: Comment, severity: 1 | 2, message: string): LintMessage {
  return {
    ruleId: null,
    severity,
    message,
    line: loc.start.line,
    column: loc.start.column + 1,
    endLine: loc.end.line,
    endColumn: loc.end.column + 1,
  };
}

/** A comment has its line to itself, so the line goes as a whole. */
function withoutLine({ range }: Comment, text: string): RuleFix {
  let [start, end] = range;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--;
  if (text.startsWith('\r\n', end)) end += 2;
  else if (text.charAt(end) === '\n') end++;
  return { range: [start, end], text: '' };
}

function withoutNames({ directive, rules }: UnusedDirective, text: string): RuleFix {
  const first = directive.rules[0]?.range[0] ?? 0;
  const last = directive.rules.at(-1)?.range[1] ?? first;
  const left = directive.rules.filter(rule => !rules.includes(rule));
  const separator = text.slice(first, last).includes(',') ? ', ' : ' ';
  return { range: [first, last], text: left.map(({ name }) => name).join(separator) };
}
