import type { Node, Position, SourceLocation } from '@dflint/parser';
import type { LintMessage, LintSuggestion } from '../lint-message.ts';
import type {
  ReportData,
  ReportDescriptor,
  ReportFixFunction,
  ReportSuggestion,
  RuleFix,
  RuleMetaData,
} from '../rule-types.ts';
import { ruleFixer } from './fixer.ts';

/** What a report needs to know of the rule that makes it. */
export interface Reporter {
  ruleId: string;
  severity: 1 | 2;
  meta: RuleMetaData;
}

/** Not in the message itself, which is plain data. The line and not the node: messages outlive the tree of their file. */
const causeLines = new WeakMap<LintMessage, number>();

/** The line in which the instruction begins that the report of a message named as its cause. */
export function causeLineOf(message: LintMessage): number | undefined {
  return causeLines.get(message);
}

/** The same message as an error; itself when it is one. */
export function asError(message: LintMessage): LintMessage {
  if (message.severity === 2) return message;
  const error: LintMessage = { ...message, severity: 2 };
  const line = causeLines.get(message);
  if (line !== undefined) causeLines.set(error, line);
  return error;
}

/**
 * Makes the message of a report.
 * @param text the whole text of the file, for fixes of several changes.
 * @throws Error when the report does not fit the rule's meta, or has no place. That is a bug of the rule.
 */
export function createMessage(reporter: Reporter, descriptor: ReportDescriptor, text: string): LintMessage {
  const loc = locationOf(descriptor);
  const start = 'start' in loc ? loc.start : loc;
  const message: LintMessage = {
    ruleId: reporter.ruleId,
    severity: reporter.severity,
    message: messageText(reporter.meta, descriptor.messageId, descriptor.data),
    line: start.line,
    column: start.column + 1,
    messageId: descriptor.messageId,
  };
  if ('end' in loc) {
    message.endLine = loc.end.line;
    message.endColumn = loc.end.column + 1;
  }

  const fix = descriptor.fix ? fixOf(descriptor.fix, text) : null;
  if (fix) {
    if (!reporter.meta.fixable) throw new Error('it reports a fix, but its meta has no "fixable"');
    message.fix = fix;
  }

  const suggestions = descriptor.suggest ? suggestionsOf(reporter.meta, descriptor.suggest, text) : [];
  if (suggestions.length > 0) message.suggestions = suggestions;
  if (descriptor.code !== undefined) message.code = checkedCode(descriptor.code, reporter.meta);
  if (descriptor.cause) causeLines.set(message, descriptor.cause.loc.start.line);
  return message;
}

function locationOf(descriptor: ReportDescriptor): Readonly<SourceLocation> | Readonly<Position> {
  // Rules may be written in JavaScript, without the types that ask for one of both.
  const { node } = descriptor as { node?: Node };
  const loc = descriptor.loc ?? node?.loc;
  if (!loc) throw new Error('it reports without a place: a report needs a "node" or a "loc"');
  const start = 'start' in loc ? loc.start : loc;
  if (
    !Number.isInteger(start.line) ||
    !Number.isInteger(start.column) ||
    start.line < 1 ||
    start.column < 0
  ) {
    throw new Error(
      `it reports at line ${start.line}, column ${start.column}: lines count from 1, columns from 0`,
    );
  }
  return loc;
}

function checkedCode(code: string, { codes }: RuleMetaData): string {
  if (codes === undefined) throw new Error(`it reports the code "${code}", but its meta has no "codes"`);
  if (!new RegExp(codes).test(code))
    throw new Error(`it reports the code "${code}", which is none of its "codes" (${codes})`);
  return code;
}

function suggestionsOf(
  meta: RuleMetaData,
  offered: readonly ReportSuggestion[],
  text: string,
): LintSuggestion[] {
  const suggestions: LintSuggestion[] = [];
  for (const { messageId, data, fix: fixFunction } of offered) {
    const fix = fixOf(fixFunction, text);
    if (!fix) continue;
    if (!meta.hasSuggestions) throw new Error('it offers a suggestion, but its meta has no "hasSuggestions"');
    const desc = messageText(meta, messageId, data);
    suggestions.push(data ? { messageId, data, desc, fix } : { messageId, desc, fix });
  }
  return suggestions;
}

function messageText(meta: RuleMetaData, messageId: string, data: ReportData | undefined): string {
  const text = meta.messages[messageId];
  if (typeof text !== 'string') {
    const known = Object.keys(meta.messages).join(', ');
    throw new Error(`it reports the message id "${messageId}", but its meta has only: ${known}`);
  }
  return interpolate(text, data);
}

/** Message texts at their placeholders: every second piece is a name. There are as many as rules have messages. */
const pieces = new Map<string, readonly string[]>();

/** Puts data in the place of `{{ name }}`. Names without a value stay as they are, so that the fault is seen. */
function interpolate(template: string, data: ReportData | undefined): string {
  if (!data) return template;
  let parts = pieces.get(template);
  if (!parts) pieces.set(template, (parts = template.split(/\{\{([^{}]+?)\}\}/)));
  let text = '';
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? '';
    if (index % 2 === 0) {
      text += part;
      continue;
    }
    const name = part.trim();
    text += Object.hasOwn(data, name) ? String(data[name]) : `{{${part}}}`;
  }
  return text;
}

/** Calls a fix function; several changes become one that spans them all, with the text between as it is. */
function fixOf(fixFunction: ReportFixFunction, text: string): RuleFix | null {
  const result = fixFunction(ruleFixer);
  if (!result) return null;
  const fixes = 'range' in result ? [result] : [...result].filter(Boolean);
  for (const { range } of fixes) {
    if (!(range[0] >= 0 && range[0] <= range[1] && range[1] <= text.length)) {
      throw new Error(`it makes a fix of the range [${range[0]}, ${range[1]}], which is not in the text`);
    }
  }
  const [first, ...others] = fixes;
  if (!first) return null;
  return others.length === 0 ? { range: [...first.range], text: first.text } : mergeFixes(fixes, text);
}

function mergeFixes(fixes: RuleFix[], text: string): RuleFix {
  const sorted = fixes.toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  const start = sorted[0]?.range[0] ?? 0;
  let end = start;
  let merged = '';
  for (const fix of sorted) {
    if (fix.range[0] < end) throw new Error('it makes a fix of several changes that overlap');
    merged += text.slice(end, fix.range[0]) + fix.text;
    end = fix.range[1];
  }
  return { range: [start, end], text: merged };
}
