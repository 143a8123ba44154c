import type { ParameterExpansionPart, Word, WordPart } from 'unbash';
import { matchesPattern } from './pattern.ts';
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

/** More alternatives than this in one brace expansion are left as written. */
const MAX_ALTERNATIVES = 64;

/** A value longer than this is not taken apart with patterns: nobody writes it, and the work would be quadratic. */
const MAX_PATTERN_TEXT = 1000;

interface Field {
  text: string;
  known: boolean;
  glob: boolean;
  /** False for the empty field that an unset, unquoted variable leaves: it is no argument. */
  present: boolean;
}

const emptyField = (): Field => ({ text: '', known: true, glob: false, present: false });

/** The arguments that a word of a script stands for: none, one, or several (`$list`, `{a,b}`, `"${array[@]}"`). */
export function evaluateWord(word: Word, scope: ShellScope, offset: OffsetMap): ShellWord[] {
  const range: [number, number] = [offset(word.pos), offset(word.end)];
  let fields: Field[] = [emptyField()];
  const parts = word.parts;
  if (parts === undefined) append(fields, withHome(word.value, word.text, scope), true, false);
  else {
    let first = true;
    for (const part of parts) {
      fields = appendPart(fields, part, first, scope);
      first = false;
    }
  }
  const words: ShellWord[] = [];
  for (const field of fields) {
    if (field.present) words.push({ text: field.text, known: field.known, glob: field.glob, range });
  }
  return words;
}

/** The value of a word where the shell does not split (an assignment, a redirection). */
export function evaluateText(word: Word, scope: ShellScope): { text: string; known: boolean } {
  const fields = evaluateWord(word, scope, offset => offset);
  return { text: fields.map(field => field.text).join(' '), known: fields.every(field => field.known) };
}

function append(fields: Field[], text: string, known: boolean, glob: boolean): void {
  for (const field of fields) {
    field.text += text;
    field.known &&= known;
    field.glob ||= glob;
    field.present = true;
  }
}

/** `~` and `~/x` at the start of an unquoted word. */
function withHome(value: string, source: string, scope: ShellScope): string {
  return source === '~' || source.startsWith('~/') ? scope.home + value.slice(1) : value;
}

function appendPart(fields: Field[], part: WordPart, first: boolean, scope: ShellScope): Field[] {
  switch (part.type) {
    case 'Literal':
      append(fields, first ? withHome(part.value, part.text, scope) : part.value, true, false);
      return fields;
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      append(fields, part.value, true, false);
      return fields;
    case 'DoubleQuoted':
    case 'LocaleString': {
      const [only] = part.parts;
      const elements =
        part.parts.length === 1 && only?.type === 'ParameterExpansion' ? arrayElements(only, scope) : null;
      if (elements) return appendFields(fields, elements, true, false);
      append(fields, '', true, false);
      for (const child of part.parts) {
        const value = child.type === 'Literal' ? { text: child.value, known: true } : expansion(child, scope);
        append(fields, value.text, value.known, false);
      }
      return fields;
    }
    case 'Glob':
    case 'ExtendedGlob':
      append(fields, part.text, true, true);
      return fields;
    case 'BraceExpansion':
      return appendAlternatives(fields, part.text);
    case 'SimpleExpansion':
    case 'ParameterExpansion': {
      const elements = part.type === 'ParameterExpansion' ? arrayElements(part, scope) : null;
      if (elements) return appendFields(fields, elements, true, false);
      const value = expansion(part, scope);
      if (!value.known) {
        append(fields, value.text, false, false);
        return fields;
      }
      return appendFields(fields, value.text.split(/[ \t\n]+/), true, /[*?[]/.test(value.text));
    }
    default: {
      const value = expansion(part, scope);
      append(fields, value.text, value.known, false);
      return fields;
    }
  }
}

/** Adds text that the shell has split: the first piece ends the last field, each other one begins a new field. */
function appendFields(fields: Field[], pieces: string[], known: boolean, glob: boolean): Field[] {
  const last = fields.at(-1);
  if (!last) return fields;
  pieces.forEach((piece, index) => {
    if (index > 0) fields.push(emptyField());
    if (piece !== '') append(fields.slice(-1), piece, known, glob);
  });
  return fields;
}

function appendAlternatives(fields: Field[], text: string): Field[] {
  const body = text.slice(1, -1);
  const simple = !/[{}$`'"\\]/.test(body) && body.includes(',');
  const alternatives = body.split(',');
  if (!simple || alternatives.length * fields.length > MAX_ALTERNATIVES) {
    append(fields, text, simple, !simple);
    return fields;
  }
  return fields.flatMap(field =>
    alternatives.map(piece => ({
      ...field,
      text: field.text + piece,
      present: true,
      glob: field.glob || /[*?[]/.test(piece),
    })),
  );
}

function arrayElements(part: ParameterExpansionPart, scope: ShellScope): string[] | null {
  const all = part.index?.value === '@' || part.index?.value === '*';
  return all && part.prefix === undefined && part.operation === undefined
    ? scope.get(part.parameter).elements
    : null;
}

function expansion(part: WordPart, scope: ShellScope): { text: string; known: boolean } {
  switch (part.type) {
    case 'SimpleExpansion':
      return parameter(part.text.slice(1), part.text, scope);
    case 'ParameterExpansion': {
      if (part.prefix !== undefined || part.index !== undefined) return { text: part.text, known: false };
      const value = parameter(part.parameter, part.text, scope);
      if (part.operation === undefined) return value;
      return operate(part, scope.get(part.parameter), scope) ?? { text: part.text, known: false };
    }
    case 'CommandExpansion':
      if (/^(\$\(|`)\s*pwd\s*(\)|`)$/.test(part.text)) return parameter('PWD', part.text, scope);
      return { text: normaliseSubstitution(part.text), known: false };
    default:
      return { text: part.text, known: false };
  }
}

function parameter(name: string, source: string, scope: ShellScope): { text: string; known: boolean } {
  return /^[A-Za-z_]\w*$/.test(name) ? scope.get(name) : { text: source, known: false };
}

function normaliseSubstitution(text: string): string {
  const body = text.startsWith('`') ? text.slice(1, -1) : text.slice(2, -1);
  return `$(${body.trim().replace(/\s+/g, ' ')})`;
}

/** `${name:-word}` and its kin, as far as the value is known; null where it is not. */
function operate(
  part: ParameterExpansionPart,
  value: ShellValue,
  scope: ShellScope,
): { text: string; known: boolean } | null {
  const operation = part.operation;
  if (!operation) return value;
  const text = value.text;
  if (operation.type === 'Default') {
    const isSet = value.known && (text !== '' || !operation.operator.startsWith(':'));
    if (operation.operator.endsWith('?')) return value;
    if (operation.operator.endsWith('+')) return isSet ? evaluateText(operation.operand, scope) : null;
    return isSet ? value : null;
  }
  if (!value.known || text.length > MAX_PATTERN_TEXT) return null;
  if (operation.type === 'Remove') {
    const pattern = evaluateText(operation.operand, scope);
    return pattern.known ? { text: removeAffix(text, pattern.text, operation.operator), known: true } : null;
  }
  if (operation.type === 'Replace' && operation.operator.length <= 2) {
    const pattern = evaluateText(operation.pattern, scope);
    const replacement = evaluateText(operation.replacement, scope);
    if (!pattern.known || !replacement.known || pattern.text === '' || /[*?[]/.test(pattern.text))
      return null;
    if (operation.operator === '//')
      return { text: text.replaceAll(pattern.text, () => replacement.text), known: true };
    if (operation.operator === '/')
      return { text: text.replace(pattern.text, () => replacement.text), known: true };
  }
  return null;
}

/** `#`, `##`, `%`, `%%`: takes the shortest or longest piece that matches away from the start or the end. */
function removeAffix(text: string, pattern: string, operator: '#' | '##' | '%' | '%%'): string {
  const lengths = Array.from({ length: text.length + 1 }, (_, length) => length);
  if (operator.length === 2) lengths.reverse();
  for (const length of lengths) {
    const [piece, rest] =
      operator[0] === '#'
        ? [text.slice(0, length), text.slice(length)]
        : [text.slice(text.length - length), text.slice(0, text.length - length)];
    if (matchesPattern(piece, pattern)) return rest;
  }
  return text;
}
