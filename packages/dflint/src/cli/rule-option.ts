import { UsageError } from '../errors.ts';

/** Texts in quotes, and bare words: names of rules, severities, keys. */
const WORD = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[@A-Za-z_$][\w$@./-]*/g;

/**
 * Reads the values of `--rule`: `a/b: off`, `a/b: [error, {max: 3}]`, several with commas, or JSON. Quotes around words
 * may be left out. What the names and severities stand for is not checked here.
 *
 * @throws UsageError when a value cannot be read.
 */
export function parseRuleOptions(texts: readonly string[]): Record<string, unknown> {
  return Object.assign({}, ...texts.map(parseRuleOption)) as Record<string, unknown>;
}

function parseRuleOption(text: string): unknown {
  const json = text.replace(WORD, quote).trim();
  try {
    return JSON.parse(json.startsWith('{') ? json : `{${json}}`);
  } catch {
    throw new UsageError(
      `--rule '${text}' cannot be read. Write --rule 'NAME: SEVERITY' or --rule 'NAME: [SEVERITY, {"option": 1}]'.`,
    );
  }
}

function quote(word: string): string {
  if (word.startsWith('"') || word === 'true' || word === 'false' || word === 'null') return word;
  return JSON.stringify(word.startsWith("'") ? word.slice(1, -1) : word);
}
