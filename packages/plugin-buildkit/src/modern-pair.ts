import { parse } from '@dflint/parser';
import type { KeyValue, Word } from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';

const PLAIN_KEY = /^[\w.-]+$/;
/** One word that means the same in either form: without escapes, and with no quotes but around it. */
const PLAIN_WORD = /^(?:[\w./:@%+,={}$-]+|"[^"\\`\r\n]*")$/;
/** Words that mean the same in double quotes. */
const PLAIN_WORDS = /^[^\s"'\\`{}]+(?: +[^\s"'\\`{}]+)+$/;

/**
 * `key value` as `key=value`: the value as it stands where it is one word already, else in quotes, else with its own
 * quotes escaped. Null when none of these means the same, or when a comment would be lost.
 */
export function modernPair({ key, value }: KeyValue, { ast, text }: SourceCode): string | null {
  if (!value) return null;
  const name = text.slice(...key.range);
  const between = text.slice(key.range[1], value.range[0]);
  if (between.includes('#')) return null;
  const raw = text.slice(...value.range);
  if (PLAIN_KEY.test(name)) {
    if (PLAIN_WORD.test(raw)) return `${name}=${raw}`;
    if (PLAIN_WORDS.test(raw)) return `${name}="${raw}"`;
  }
  const escaped = raw.replace(/["\\`]/g, each =>
    each === '"' || each === ast.escape ? ast.escape + each : each,
  );
  // Quotes within quotes may mean the same, but nobody would read it from them: `""a" b"`.
  const candidates = raw.includes('"') ? [raw, `"${escaped}"`] : [raw, `"${raw}"`, `"${escaped}"`];
  const modern = candidates.find(candidate => means(`${name}=${candidate}`, key, value, ast.escape));
  return modern === undefined ? null : `${name}=${modern}`;
}

/** Whether BuildKit reads exactly this key and this value in a pair. */
function means(pair: string, key: Word, value: Word, escape: string): boolean {
  const { stages, errors } = parse(`# escape=${escape}\nFROM scratch\nENV ${pair}\n`);
  const [instruction, ...others] = stages[0]?.instructions ?? [];
  if (errors.length > 0 || others.length > 0 || instruction?.type !== 'EnvInstruction') return false;
  const [found, ...more] = instruction.pairs;
  if (!found?.value || more.length > 0 || instruction.legacy) return false;
  return same(found.key, key) && same(found.value, value);
}

/** Whether two words are the same text with the same variables. */
function same(a: Word, b: Word): boolean {
  return shape(a) === shape(b);
}

function shape(word: Word | null): string {
  if (!word) return 'null';
  const parts = word.parts.map(part =>
    typeof part === 'string'
      ? JSON.stringify(part)
      : `$(${part.name} ${part.operator} ${shape(part.word)} ${shape(part.replacement)})`,
  );
  return `[${parts.join()}]`;
}
