import { applyFixes, type LintMessage, type LintSuggestion } from '@dflint/core';
import { parse } from '@dflint/parser';
import { expect } from 'vitest';
import { textOf } from './check-case.ts';
import { codeFrame } from './code-frame.ts';
import { linterFor, type Lint, type Subject } from './lint-case.ts';
import type { Place } from './marks.ts';
import { checkFilledIn, fillIn, messageTemplate } from './message-text.ts';
import type { InvalidTestCase, SuggestionOutput, TestCaseError, ValidTestCase } from './types.ts';

/** As often as `--fix` goes over a file. */
const MAX_PASSES = 10;

/** Runs a rule over a Dockerfile that it is to leave alone. Throws when it does not. */
export async function runValidCase(subject: Subject, test: ValidTestCase): Promise<void> {
  const { text } = textOf(test);
  const lint = await linterFor(subject, test);
  const messages = await lint(text);
  if (messages.length === 0) return;
  throw new Error(`The rule is to leave this alone, but reports it:\n${codeFrame(text, messages)}`);
}

/** Runs a rule over a Dockerfile that it is to report. Throws when it reports or changes anything else than the case says. */
export async function runInvalidCase(subject: Subject, test: InvalidTestCase): Promise<void> {
  const { text, places } = textOf(test);
  const wanted = test.errors.map((error, index) =>
    wantedReport(subject, error, places?.[index], `errors[${index}]`),
  );
  const lint = await linterFor(subject, test);
  const messages = await lint(text);
  for (const message of messages) checkFilledIn(message.message, templateOf(subject, message), 'The rule');
  const found = messages.map((message, index) => pickReport(message, wanted[index]));
  expect(found, `The rule ${reportsText(text, messages)}\n`).toEqual(wanted);
  for (const [index, error] of test.errors.entries())
    checkSuggestions(subject, error, messages[index]?.suggestions ?? [], text, `errors[${index}]`);
  await checkFixes(test, text, messages, lint);
}

function reportsText(text: string, messages: readonly LintMessage[]): string {
  return messages.length === 0 ? 'reports nothing.' : `reports:\n${codeFrame(text, messages)}`;
}

/** What is compared of a report: only what the case says. */
type Report = Partial<Place> & { messageId: string; message?: string };

function wantedReport(
  { rule }: Subject,
  { messageId, message, data, line, column, endLine, endColumn }: TestCaseError,
  place: Place | undefined,
  key: string,
): Report {
  const template = messageTemplate(rule, messageId, `${key}.messageId`);
  const text = wantedText(template, data, message, key);
  return withoutUndefined({ messageId, message: text, line, column, endLine, endColumn, ...place });
}

/** The text that a case wants of a message; undefined where it names the id alone. */
function wantedText(
  template: string,
  data: TestCaseError['data'],
  text: string | undefined,
  key: string,
): string | undefined {
  if (!data) return text;
  const filled = fillIn(template, data, `${key}.data`);
  if (text !== undefined && text !== filled)
    throw new Error(`${key}: with this data the text is "${filled}", not "${text}".`);
  return filled;
}

function pickReport(message: LintMessage, wanted: Report | undefined): Report {
  const { messageId = '', line, column, endLine, endColumn } = message;
  const all = { messageId, message: message.message, line, column, endLine, endColumn };
  return withoutUndefined(wanted ? pick(all, wanted) : all);
}

function checkSuggestions(
  subject: Subject,
  { suggestions: wanted }: TestCaseError,
  suggestions: readonly LintSuggestion[],
  text: string,
  key: string,
): void {
  const found = suggestions.map(suggestion => {
    checkFilledIn(suggestion.desc, templateOf(subject, suggestion), `A suggestion of ${key}`);
    return { ...suggestion, output: applySuggestion(text, suggestion) };
  });
  const descs = new Set(found.map(({ desc }) => desc));
  if (descs.size < found.length)
    throw new Error(`${key} has suggestions with the same text: ${listOf(descs)}.`);
  for (const { desc, output } of found) {
    if (output === text) throw new Error(`The suggestion "${desc}" of ${key} changes nothing.`);
    checkParses(text, output, `The suggestion "${desc}" of ${key}`);
  }
  if (wanted === undefined && found.length > 0)
    throw new Error(
      `${key} has suggestions that the case does not declare: ${listOf(descs)}. Say what each makes of the Dockerfile, in "suggestions".`,
    );
  if (typeof wanted === 'number') expect(found, `The number of suggestions of ${key}`).toHaveLength(wanted);
  else if (wanted !== undefined) compareSuggestions(subject, wanted ?? [], found, key);
}

function compareSuggestions(
  { rule }: Subject,
  wanted: readonly SuggestionOutput[],
  found: readonly (LintSuggestion & { output: string })[],
  key: string,
): void {
  const expected = wanted.map(({ messageId, data, desc, output }, index) => {
    const at = `${key}.suggestions[${index}]`;
    const template = messageTemplate(rule, messageId, `${at}.messageId`);
    return withoutUndefined({ messageId, desc: wantedText(template, data, desc, at), output });
  });
  const actual = found.map(({ messageId = '', desc, output }, index) => {
    const all = { messageId, desc, output };
    const want = expected[index];
    return want ? pick(all, want) : all;
  });
  expect(actual, `The suggestions of ${key}`).toEqual(expected);
}

async function checkFixes(
  { output = null }: InvalidTestCase,
  text: string,
  messages: readonly LintMessage[],
  lint: Lint,
): Promise<void> {
  const wanted = output === null ? [] : [output].flat();
  let current = text;
  let left = messages;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const { output: next } = applyFixes(current, left, () => true);
    const want = wanted[pass];
    if (next === current) {
      if (want === undefined) return;
      throw new Error(
        pass === 0
          ? 'The case has an "output", but the rule fixes nothing.'
          : `"output" has ${wanted.length} passes, but after ${pass} the rule fixes nothing more.`,
      );
    }
    if (want === undefined) throw new Error(missingOutput(pass, next));
    expect(next, pass === 0 ? 'The fixed Dockerfile' : `The Dockerfile after pass ${pass + 1}`).toBe(want);
    checkParses(text, next, 'The fix');
    current = next;
    left = await lint(next);
  }
  throw new Error(`The fixes do not come to an end: after ${MAX_PASSES} passes there are still more.`);
}

function missingOutput(pass: number, next: string): string {
  if (pass === 0) return `The rule fixes this, but the case has no "output". It would be:\n${next}`;
  return `After pass ${pass} the rule fixes more. Give "output" as an array of the text after each pass; the next one is:\n${next}`;
}

/** Throws when a change brings syntax errors that were not there before. */
function checkParses(before: string, after: string, what: string): void {
  const { errors } = parse(after);
  const [first] = errors;
  if (!first || errors.length <= parse(before).errors.length) return;
  throw new Error(`${what} breaks the Dockerfile: line ${first.loc.start.line}: ${first.message}\n${after}`);
}

function applySuggestion(text: string, { fix }: LintSuggestion): string {
  return text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
}

function templateOf({ rule }: Subject, { messageId = '' }: { messageId?: string }): string {
  return rule.meta.messages[messageId] ?? '';
}

/** The properties of an object that another one has as well. */
function pick<T extends object>(all: T, wanted: Partial<T>): T {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in wanted)) as T;
}

function withoutUndefined<T extends object>(value: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

function listOf(texts: Iterable<string>): string {
  return [...texts].map(text => `"${text}"`).join(', ');
}
