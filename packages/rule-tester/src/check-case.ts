import { checkOptions, didYouMean, type RuleModule } from '@dflint/core';
import { optionKey } from './check-rule.ts';
import { PLACE_KEYS, unmark, type Place } from './marks.ts';
import type { InvalidTestCase, ValidTestCase } from './types.ts';

const VALID_KEYS: Record<keyof ValidTestCase, string> = {
  name: 'string',
  code: 'string',
  options: 'object',
  filename: 'string',
  settings: 'object',
  dockerignore: 'string',
  checkScripts: 'function',
  syntaxErrors: 'number',
  marks: 'boolean',
  only: 'boolean',
};
const INVALID_KEYS: readonly (keyof InvalidTestCase)[] = ['errors', 'output'];
const ERROR_KEYS = ['messageId', 'data', 'message', ...PLACE_KEYS, 'suggestions'];

/** The text of a case without marks, and the marked places: null where the case has no marks. */
export interface CaseText {
  text: string;
  places: Place[] | null;
}

/** Takes the marks out of a case. */
export function textOf({ code, marks = true }: ValidTestCase): CaseText {
  const { text, places } = marks ? unmark(code) : { text: code, places: [] };
  return { text, places: places.length > 0 ? places : null };
}

/** The text of a case, even of one that is wrongly marked. */
export function withoutMarks(code: unknown, marks = true): string {
  return marks ? String(code).replace(/[«»]/g, '') : String(code);
}

/** Checks a case that the rule is to leave alone, without running it. */
export async function checkValidCase(rule: RuleModule, test: ValidTestCase): Promise<void> {
  checkKeys(test, Object.keys(VALID_KEYS), 'A valid case');
  await checkCommon(rule, test);
  if (textOf(test).places)
    throw new Error('A valid case has no reports, but this one marks some. "marks: false" keeps « and ».');
}

/** Checks a case that the rule is to report, without running it. */
export async function checkInvalidCase(rule: RuleModule, test: InvalidTestCase): Promise<void> {
  checkKeys(test, [...Object.keys(VALID_KEYS), ...INVALID_KEYS], 'An invalid case');
  await checkCommon(rule, test);
  checkErrors(test);
  checkOutput(test, textOf(test).text);
}

async function checkCommon({ meta }: RuleModule, test: ValidTestCase): Promise<void> {
  if (typeof test.code !== 'string') throw new Error('A case needs "code": the text of a Dockerfile.');
  for (const [key, type] of Object.entries(VALID_KEYS)) {
    const value: unknown = test[key as keyof ValidTestCase];
    if (value === undefined || typeof value === type || (key === 'dockerignore' && value === null)) continue;
    throw new Error(`"${key}" of a case must be of the type ${type}, not ${JSON.stringify(value)}.`);
  }
  const { options = [] } = test;
  if (!Array.isArray(options)) throw new Error('"options" of a case must be an array, as in a config.');
  if (options.length === 0) return;
  const problem = await checkOptions(meta.schema, options);
  if (problem) throw new Error(`options${optionKey(problem.key)}: ${problem.text}`);
}

function checkErrors(test: InvalidTestCase): void {
  const errors: unknown = test.errors;
  if (!Array.isArray(errors) || errors.length === 0)
    throw new Error('An invalid case needs "errors": what the rule reports, at least once.');
  for (const [index, error] of errors.entries()) checkError(error, `errors[${index}]`);
  const { places } = textOf(test);
  if (!places) return;
  if (places.length !== errors.length)
    throw new Error(`The case marks ${places.length} places, but has ${errors.length} errors.`);
  const twice = test.errors.findIndex(error => PLACE_KEYS.some(key => error[key] !== undefined));
  if (twice >= 0)
    throw new Error(`errors[${twice}] has a place, although the code is marked: give one of the two.`);
}

function checkError(error: unknown, key: string): void {
  if (typeof error !== 'object' || error === null)
    throw new Error(`${key} must be an object with a "messageId", not ${JSON.stringify(error)}.`);
  checkKeys(error, ERROR_KEYS, key);
  if (!('messageId' in error) || typeof error.messageId !== 'string')
    throw new Error(`${key} needs a "messageId": texts change, ids stay.`);
  const suggestions = 'suggestions' in error ? error.suggestions : null;
  if (!Array.isArray(suggestions)) return;
  for (const [index, suggestion] of suggestions.entries())
    checkSuggestion(suggestion, `${key}.suggestions[${index}]`);
}

function checkSuggestion(suggestion: unknown, key: string): void {
  if (typeof suggestion !== 'object' || suggestion === null)
    throw new Error(`${key} must be an object with "messageId" and "output".`);
  checkKeys(suggestion, ['messageId', 'data', 'desc', 'output'], key);
  if (!('messageId' in suggestion) || typeof suggestion.messageId !== 'string')
    throw new Error(`${key} needs a "messageId".`);
  if (!('output' in suggestion) || typeof suggestion.output !== 'string')
    throw new Error(`${key} needs "output": the Dockerfile after the suggestion.`);
}

function checkOutput({ output = null }: InvalidTestCase, text: string): void {
  const passes: readonly unknown[] = output === null ? [] : [output].flat();
  if (Array.isArray(output) && output.length === 0)
    throw new Error('"output" has no passes: leave it out where nothing is fixed.');
  for (const [index, pass] of passes.entries()) {
    if (typeof pass !== 'string') throw new Error('"output" must be a text, an array of texts, or null.');
    if (pass === (index === 0 ? text : passes[index - 1]))
      throw new Error('"output" is the same as the text before it: leave it out where nothing is fixed.');
  }
}

function checkKeys(value: object, allowed: readonly string[], what: string): void {
  const unknown = Object.keys(value).find(key => !allowed.includes(key));
  if (unknown === undefined) return;
  const hint = didYouMean(unknown, allowed);
  throw new Error(`${what} has no property "${unknown}".${hint} Allowed: ${allowed.join(', ')}.`);
}

/** Says of each case that has the same Dockerfile, options and surroundings as an earlier one which one that is. */
export function findDuplicates(tests: readonly ValidTestCase[]): Map<ValidTestCase, ValidTestCase> {
  const known = new Map<string, ValidTestCase>();
  const duplicates = new Map<ValidTestCase, ValidTestCase>();
  for (const test of tests) {
    const { code, marks, options, filename, settings, dockerignore } = test;
    const key = JSON.stringify([withoutMarks(code, marks), options ?? [], filename, settings, dockerignore]);
    const other = known.get(key);
    if (other) duplicates.set(test, other);
    else known.set(key, test);
  }
  return duplicates;
}
