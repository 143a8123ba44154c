import type {
  AnsiCQuotedPart,
  DoubleQuotedPart,
  LocaleStringPart,
  ParameterDefaultOperation,
  ParameterExpansionPart,
  SingleQuotedPart,
  Word,
  WordPart,
} from 'unbash';
import { removeAffix } from './pattern.ts';
import type { ShellScope, ShellValue } from './scope.ts';

/** One argument as a program gets it, before file names are filled in for patterns. */
export interface ShellWord {
  /**
   * What is known of the value: quotes and known variables are resolved, an unknown variable stands as `${NAME}`,
   * a command substitution as `$(...)`. Equal text stands for equal values.
   */
  text: string;
  /** Whether `text` is the whole truth. */
  known: boolean;
  /** Whether it holds an unquoted `*`, `?` or `[`. */
  glob: boolean;
  /** Where it stands in the file: `[start, end)`. Several words may come from one place (`$packages`). */
  range: [number, number];
}

/** Maps an offset in the script's own text to one of the file. */
export type OffsetMap = (offset: number) => number;

const NAME = /^[A-Za-z_]\w*$/;
const GLOB = /[*?[]/;
const PWD = /^(\$\(|`)\s*pwd\s*(\)|`)$/;
const BLANKS = /[ \t\n]+/;

/** What the shell may quote, expand or match with file names. A bracket alone is the command `[`. */
const SPECIAL = /[\\'"$`{~*?<>()]|\[./s;
/** One quoted string in which nothing is expanded. */
const QUOTED = /^(?:'[^']*'|"[^"$`\\]*")$/;

/** More alternatives than this in one brace expansion are left as written. */
const MAX_ALTERNATIVES = 64;

/** A value longer than this is not taken apart with patterns: nobody writes it, and the work would be quadratic. */
const MAX_PATTERN_TEXT = 200;

/** A word in the making. `present` is false for the empty rest that an unquoted variable leaves: it is no argument. */
interface Field {
  text: string;
  known: boolean;
  glob: boolean;
  present: boolean;
}

/** What a word has become so far: one list of fields, or one for each of its brace alternatives. */
type Alternatives = Field[][];

type QuotedPart = SingleQuotedPart | AnsiCQuotedPart | DoubleQuotedPart | LocaleStringPart;

const emptyField = (): Field => ({ text: '', known: true, glob: false, present: false });

/**
 * The argument that a word of a script stands for where that can be told without its parts, as for most words: nothing
 * in it is expanded, and it is quoted as a whole or not at all. Null for any other word. Not for the words inside of an
 * expansion: in `"${X:-'a'}"`, the quotes belong to the value.
 */
export function literalText({ text }: Word): string | null {
  if (!SPECIAL.test(text)) return text;
  return QUOTED.test(text) ? text.slice(1, -1) : null;
}

/** The argument that a word with a `literalText` stands for. */
export function literalWord(text: string, { pos, end }: Word, offset: OffsetMap): ShellWord {
  return { text, known: true, glob: false, range: [offset(pos), offset(end)] };
}

/** Adds the arguments that a word stands for: none, one, or several (`$list`, `{a,b}`, `"${array[@]}"`). */
export function addWords(words: ShellWord[], word: Word, scope: ShellScope, offset: OffsetMap): void {
  const range: [number, number] = [offset(word.pos), offset(word.end)];
  for (const { text, known, glob, present } of fieldsOf(word, scope))
    if (present) words.push({ text, known, glob, range });
}

/** The arguments that a word of a script stands for, as `addWords` adds them. */
export function evaluateWord(word: Word, scope: ShellScope, offset: OffsetMap): ShellWord[] {
  const literal = literalText(word);
  if (literal !== null) return [literalWord(literal, word, offset)];
  const words: ShellWord[] = [];
  addWords(words, word, scope, offset);
  return words;
}

/** The value of a word where the shell does not split (an assignment, a redirection). */
export function evaluateText(word: Word, scope: ShellScope): { text: string; known: boolean } {
  if (!SPECIAL.test(word.text)) return { text: word.text, known: true };
  const fields = fieldsOf(word, scope).filter(field => field.present);
  return { text: fields.map(field => field.text).join(' '), known: fields.every(field => field.known) };
}

/** The fields of a word. Those that are not present are no arguments. */
function fieldsOf(word: Word, scope: ShellScope): Field[] {
  const { parts } = word;
  if (parts === undefined) return [fieldOf(unquoted(word, true, scope))];
  const [first] = parts;
  if (first && parts.length === 1 && isQuoted(first) && !loneElement(first))
    return [fieldOf(quotedValue(first, scope))];
  let alternatives: Alternatives = [[emptyField()]];
  for (const part of parts) alternatives = appendPart(alternatives, part, part === first, scope);
  return alternatives.length === 1 ? (alternatives[0] ?? []) : alternatives.flat();
}

function fieldOf({ text, known }: { text: string; known: boolean }): Field {
  return { text, known, glob: false, present: true };
}

function append(alternatives: Alternatives, text: string, known: boolean, glob: boolean): void {
  for (const fields of alternatives) appendToLast(fields, text, known, glob);
}

function appendToLast(fields: readonly Field[], text: string, known: boolean, glob: boolean): void {
  const field = fields.at(-1);
  if (!field) return;
  field.text += text;
  field.known &&= known;
  field.glob ||= glob;
  field.present = true;
}

/** Unquoted text; at the start of a word `~` and `~/x` mean the home folder. */
function unquoted(
  { value, text }: { value: string; text: string },
  first: boolean,
  scope: ShellScope,
): { text: string; known: boolean } {
  if (!first || !text.startsWith('~') || (text.length > 1 && text[1] !== '/'))
    return { text: value, known: true };
  return { text: scope.home + value.slice(1), known: !scope.home.includes('$') };
}

function appendPart(
  alternatives: Alternatives,
  part: WordPart,
  first: boolean,
  scope: ShellScope,
): Alternatives {
  switch (part.type) {
    case 'Literal': {
      const { text, known } = unquoted(part, first, scope);
      append(alternatives, text, known, false);
      break;
    }
    case 'SingleQuoted':
    case 'AnsiCQuoted':
    case 'DoubleQuoted':
    case 'LocaleString':
      appendQuoted(alternatives, part, scope);
      break;
    case 'Glob':
    case 'ExtendedGlob':
      append(alternatives, part.text, true, true);
      break;
    case 'BraceExpansion':
      return appendBraces(alternatives, part.text, scope);
    case 'SimpleExpansion':
    case 'ParameterExpansion': {
      const array = part.type === 'ParameterExpansion' ? arrayValue(part, scope) : null;
      if (array) {
        appendFields(alternatives, array.elements, array.known, false);
        break;
      }
      const { text, known } = expansion(part, scope);
      if (!known) append(alternatives, text, false, false);
      else if (text !== '') appendFields(alternatives, text.split(BLANKS), true, GLOB.test(text));
      break;
    }
    default: {
      const value = expansion(part, scope);
      append(alternatives, value.text, value.known, false);
    }
  }
  return alternatives;
}

function isQuoted(part: WordPart): part is QuotedPart {
  const { type } = part;
  return (
    type === 'DoubleQuoted' || type === 'SingleQuoted' || type === 'AnsiCQuoted' || type === 'LocaleString'
  );
}

/** The only thing in quotes, where that is an element of an array, or all of them. */
function loneElement(part: QuotedPart): ParameterExpansionPart | null {
  if (part.type === 'SingleQuoted' || part.type === 'AnsiCQuoted' || part.parts.length !== 1) return null;
  const [only] = part.parts;
  return only?.type === 'ParameterExpansion' && only.index ? only : null;
}

/** What is in quotes, as one text. */
function quotedValue(part: QuotedPart, scope: ShellScope): { text: string; known: boolean } {
  if (part.type === 'SingleQuoted' || part.type === 'AnsiCQuoted') return { text: part.value, known: true };
  let text = '';
  let known = true;
  for (const child of part.parts) {
    if (child.type === 'Literal') text += child.value;
    else {
      const value = expansion(child, scope);
      text += value.text;
      known &&= value.known;
    }
  }
  return { text, known };
}

function appendQuoted(alternatives: Alternatives, part: QuotedPart, scope: ShellScope): void {
  const element = loneElement(part);
  const array = element && arrayValue(element, scope);
  if (array) {
    const isList = element.index?.value === '@';
    appendFields(alternatives, isList ? array.elements : [array.elements.join(' ')], array.known, false);
    return;
  }
  const { text, known } = quotedValue(part, scope);
  append(alternatives, text, known, false);
}

/** Adds what the shell has split: the first piece ends the last field, each other one begins a new field. */
function appendFields(
  alternatives: Alternatives,
  pieces: readonly string[],
  known: boolean,
  glob: boolean,
): void {
  for (const fields of alternatives) {
    for (let i = 0; i < pieces.length; i++) {
      if (i > 0) fields.push(emptyField());
      const piece = pieces[i] ?? '';
      if (piece !== '') appendToLast(fields, piece, known, glob);
    }
  }
}

/** `{a,b}`: everything so far once with each alternative. Nested ones and sequences are left as they are written. */
function appendBraces(alternatives: Alternatives, text: string, scope: ShellScope): Alternatives {
  const body = text.slice(1, -1);
  const pieces = body.split(',');
  const isSimple = pieces.length > 1 && !/[{}$`'"\\]/.test(body);
  const count = alternatives.reduce((sum, fields) => sum + fields.length, 0) * pieces.length;
  if (!isSimple || count > MAX_ALTERNATIVES || !scope.spend(count)) {
    append(alternatives, text, false, true);
    return alternatives;
  }
  return alternatives.flatMap(fields =>
    pieces.map(piece => {
      const copy = fields.map(field => ({ ...field }));
      appendToLast(copy, piece, true, GLOB.test(piece));
      return copy;
    }),
  );
}

/** What `${array[@]}` and `${array[*]}` give; null for anything else. */
function arrayValue(
  part: ParameterExpansionPart,
  scope: ShellScope,
): { elements: readonly string[]; known: boolean } | null {
  const all = part.index?.value === '@' || part.index?.value === '*';
  if (!all || part.prefix !== undefined || part.operation !== undefined) return null;
  const { elements, known } = scope.get(part.parameter);
  return elements && { elements, known };
}

function expansion(part: WordPart, scope: ShellScope): { text: string; known: boolean } {
  switch (part.type) {
    case 'SimpleExpansion':
      return parameter(part.text.slice(1), part.text, scope);
    case 'ParameterExpansion': {
      if (part.prefix !== undefined || part.index !== undefined) return { text: part.text, known: false };
      if (part.operation === undefined) return parameter(part.parameter, part.text, scope);
      return operate(part, scope) ?? { text: part.text, known: false };
    }
    case 'CommandExpansion':
      if (PWD.test(part.text)) return parameter('PWD', part.text, scope);
      return { text: normaliseSubstitution(part.text), known: false };
    default:
      return { text: part.text, known: false };
  }
}

function parameter(name: string, source: string, scope: ShellScope): { text: string; known: boolean } {
  return NAME.test(name) ? scope.get(name) : { text: source, known: false };
}

function normaliseSubstitution(text: string): string {
  const body = text.startsWith('`') ? text.slice(1, -1) : text.slice(2, -1);
  return `$(${body.trim().replace(/\s+/g, ' ')})`;
}

/** `${name:-word}` and its kin, as far as the value is known; null where it is not. */
function operate(part: ParameterExpansionPart, scope: ShellScope): { text: string; known: boolean } | null {
  const { parameter: name, operation } = part;
  if (!operation || !NAME.test(name)) return null;
  const value = scope.get(name);
  if (operation.type === 'Default') return withDefault(name, value, operation, scope);
  const { text, known } = value;
  if (!known || text.length > MAX_PATTERN_TEXT) return null;
  if (operation.type === 'Remove') {
    const pattern = evaluatePattern(operation.operand, scope);
    if (pattern === null) return null;
    return { text: removeAffix(text, pattern, operation.operator), known: true };
  }
  if (operation.type !== 'Replace' || operation.operator.length > 2) return null;
  const pattern = evaluateText(operation.pattern, scope);
  const replacement = evaluateText(operation.replacement, scope);
  if (!pattern.known || !replacement.known || pattern.text === '' || GLOB.test(pattern.text)) return null;
  // The shell takes `/#` and `/%` as anchors.
  if (operation.operator === '//')
    return { text: text.replaceAll(pattern.text, () => replacement.text), known: true };
  return operation.operator === '/'
    ? { text: text.replace(pattern.text, () => replacement.text), known: true }
    : null;
}

function withDefault(
  name: string,
  value: ShellValue,
  { operator, operand }: ParameterDefaultOperation,
  scope: ShellScope,
): { text: string; known: boolean } | null {
  const isUnset = scope.isUnset(name) || (value.known && value.text === '' && operator.startsWith(':'));
  if (operator.endsWith('?')) return value;
  if (operator.endsWith('+')) {
    if (isUnset) return { text: '', known: true };
    return value.known ? evaluateText(operand, scope) : null;
  }
  if (isUnset) return evaluateText(operand, scope);
  return value.known ? value : null;
}

/** A pattern as plain text; null where it is not known, or where some of its `*` are quoted and others not. */
function evaluatePattern(word: Word, scope: ShellScope): string | null {
  const fields = fieldsOf(word, scope).filter(field => field.present);
  const [only] = fields;
  if (!only) return '';
  const isPattern = only.glob || !GLOB.test(only.text);
  return only.known && isPattern && fields.length === 1 ? only.text : null;
}
