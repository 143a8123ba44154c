import type { Variable, VariableOperator, Word } from './ast.ts';
import {
  CLOSING_BRACE,
  COLON,
  DASH,
  DOLLAR,
  DOUBLE_QUOTE,
  HASH,
  OPENING_BRACE,
  PERCENT,
  PLUS,
  QUESTION_MARK,
  SINGLE_QUOTE,
  SLASH,
  UNDERSCORE,
  isDigit,
} from './characters.ts';
import type { LogicalLine } from './logical-line.ts';

/** `stop` of a text that ends with its last character. */
export const NO_STOP = -1;

/** Deeper nesting of `${a:-${b:-...}}` is taken as text: no tree is so deep that walking it would exhaust a stack. */
const MAX_DEPTH = 100;

const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;

/** What a word is made of, collected from left to right. */
export class Pieces {
  value = '';
  readonly parts: (string | Variable)[] = [];
  #literal = '';

  addText(text: string): void {
    this.#literal += text;
  }

  addVariable(variable: Variable, source: string): void {
    this.#flush();
    this.parts.push(variable);
    this.value += source;
  }

  /** What `restore` needs to forget all that is added from now on. */
  save(): { value: string; count: number; literal: string } {
    return { value: this.value, count: this.parts.length, literal: this.#literal };
  }

  restore(saved: { value: string; count: number; literal: string }): void {
    this.value = saved.value;
    this.parts.length = saved.count;
    this.#literal = saved.literal;
  }

  finish(): this {
    this.#flush();
    return this;
  }

  #flush(): void {
    if (this.#literal === '') return;
    this.parts.push(this.#literal);
    this.value += this.#literal;
    this.#literal = '';
  }
}

/**
 * Takes away quotes and escapes and finds variables, as BuildKit's `shell/lex.go` does when it expands a word.
 * What that refuses (an unclosed quote, a malformed `${`) is left in the word as written, up to its end.
 */
export class WordLexer {
  offset: number;
  /** Whether `readUntil` found something malformed that it left as written. */
  malformed = false;
  readonly #line: LogicalLine;
  readonly #text: string;
  readonly #end: number;
  readonly #escape: number;
  readonly #anyModifier: boolean;
  #depth = 0;

  /** `anyModifier`: a modifier that BuildKit does not know (`${x:0:3}`) is no reason to stop. */
  constructor(line: LogicalLine, start: number, end: number, escape: number, anyModifier = false) {
    this.#line = line;
    this.#text = line.text;
    this.offset = start;
    this.#end = end;
    this.#escape = escape;
    this.#anyModifier = anyModifier;
  }

  /**
   * Reads up to the character `stop` and over it. False if it is missing or something before it is malformed.
   * In a pattern (`${x#pattern}`) escapes are kept, and what quotes protect is escaped.
   */
  readUntil(stop: number, pieces: Pieces, keepEscapes: boolean, pattern: boolean): boolean {
    const text = this.#text;
    let run = this.offset;
    while (this.offset < this.#end) {
      const start = this.offset;
      const code = text.charCodeAt(start);
      if (code === stop) {
        pieces.addText(text.slice(run, start));
        this.offset = start + 1;
        return true;
      }
      if (code === this.#escape) {
        pieces.addText(text.slice(run, keepEscapes ? start + 1 : start));
        run = start + 1;
        this.offset = Math.min(start + 2, this.#end);
      } else if (code === DOLLAR || code === SINGLE_QUOTE || code === DOUBLE_QUOTE) {
        pieces.addText(text.slice(run, start));
        const saved = pieces.save();
        if (!this.#readSpecial(code, pieces, keepEscapes, pattern)) {
          if (stop !== NO_STOP) return false;
          pieces.restore(saved);
          this.malformed = true;
          pieces.addText(text.slice(start, this.#end));
          this.offset = this.#end;
          return true;
        }
        run = this.offset;
      } else {
        this.offset = start + 1;
      }
    }
    pieces.addText(text.slice(run, this.#end));
    return stop === NO_STOP;
  }

  #readSpecial(code: number, pieces: Pieces, keepEscapes: boolean, pattern: boolean): boolean {
    if (code === DOLLAR) return this.readDollar(pieces);
    return code === SINGLE_QUOTE
      ? this.readSingleQuoted(pieces, pattern)
      : this.readDoubleQuoted(pieces, keepEscapes);
  }

  /** From a `'` over the next one. */
  readSingleQuoted(pieces: Pieces, pattern: boolean): boolean {
    const text = this.#text;
    let run = this.offset + 1;
    for (let offset = run; offset < this.#end; offset++) {
      const code = text.charCodeAt(offset);
      if (code === SINGLE_QUOTE) {
        pieces.addText(text.slice(run, offset));
        this.offset = offset + 1;
        return true;
      }
      if (pattern && code === this.#escape) {
        pieces.addText(text.slice(run, offset + 1));
        run = offset;
      }
    }
    return false;
  }

  /** From a `"` over its closing one. Only `"`, `$` and the escape character itself can be escaped in between. */
  readDoubleQuoted(pieces: Pieces, keepEscapes: boolean): boolean {
    const text = this.#text;
    let run = ++this.offset;
    while (this.offset < this.#end) {
      const start = this.offset;
      const code = text.charCodeAt(start);
      if (code === DOUBLE_QUOTE) {
        pieces.addText(text.slice(run, start));
        this.offset = start + 1;
        return true;
      }
      if (code === DOLLAR) {
        pieces.addText(text.slice(run, start));
        if (!this.readDollar(pieces)) return false;
        run = this.offset;
      } else if (code === this.#escape && start + 1 < this.#end) {
        const next = text.charCodeAt(start + 1);
        const escapable = next === DOUBLE_QUOTE || next === DOLLAR || next === this.#escape;
        if (escapable) {
          pieces.addText(text.slice(run, keepEscapes ? start + 1 : start));
          run = start + 1;
        } else if (keepEscapes) {
          pieces.addText(text.slice(run, start + 1));
          run = start;
        }
        this.offset = start + (escapable ? 2 : 1);
      } else {
        this.offset = start + 1;
      }
    }
    return false;
  }

  /** From a `$` over the reference that it starts. False if that is malformed; a lone `$` is text. */
  readDollar(pieces: Pieces): boolean {
    const text = this.#text;
    const start = this.offset;
    if (start + 1 >= this.#end || text.charCodeAt(start + 1) !== OPENING_BRACE) {
      const end = this.#nameEnd(start + 1);
      this.offset = end;
      if (end === start + 1) pieces.addText('$');
      else this.#add(pieces, start, text.slice(start + 1, end), null, null, null);
      return true;
    }
    if (this.#depth >= MAX_DEPTH) return false;
    this.#depth++;
    const complete = this.#readBraced(pieces, start);
    this.#depth--;
    return complete;
  }

  #readBraced(pieces: Pieces, start: number): boolean {
    const text = this.#text;
    const nameStart = start + 2;
    const first = this.#codeAt(nameStart);
    if (first === OPENING_BRACE || first === CLOSING_BRACE || first === COLON) return false;
    const nameEnd = this.#nameEnd(nameStart);
    const name = text.slice(nameStart, nameEnd);
    this.offset = nameEnd + 1;
    if (this.#codeAt(nameEnd) === CLOSING_BRACE) {
      this.#add(pieces, start, name, null, null, null);
      return true;
    }
    const operator = this.#operatorAt(nameEnd);
    if (operator === null) return this.#anyModifier && this.#skipUnknownModifier(nameEnd);
    this.offset = nameEnd + operator.length;
    const replaces = operator === '/' || operator === '//';
    const pattern = replaces || operator.startsWith('#') || operator.startsWith('%');
    const word = this.#readOperand(replaces ? SLASH : CLOSING_BRACE, pattern, pattern);
    if (word === null) return false;
    const replacement = replaces ? this.#readOperand(CLOSING_BRACE, true, false) : null;
    if (replaces && replacement === null) return false;
    this.#add(pieces, start, name, operator, word, replacement);
    return true;
  }

  /** `${x:0:3}` is an error only when it is expanded; `${x:#y}` and `${x^^}` are errors before. */
  #skipUnknownModifier(start: number): boolean {
    const next = this.#codeAt(start + 1);
    if (this.#codeAt(start) !== COLON || next === HASH || next === PERCENT) return false;
    this.offset = Math.min(start + 2, this.#end);
    return this.readUntil(CLOSING_BRACE, new Pieces(), false, false);
  }

  #readOperand(stop: number, keepEscapes: boolean, pattern: boolean): Word | null {
    const start = this.offset;
    const pieces = new Pieces();
    if (!this.readUntil(stop, pieces, keepEscapes, pattern)) return null;
    return createWord(this.#line, start, this.offset - 1, pieces.finish());
  }

  #add(
    pieces: Pieces,
    start: number,
    name: string,
    operator: VariableOperator | null,
    word: Word | null,
    replacement: Word | null,
  ): void {
    const end = this.offset;
    const range = this.#line.range(start, end);
    const loc = this.#line.loc(start, end);
    pieces.addVariable(
      { type: 'Variable', parent: undefined, range, loc, name, operator, word, replacement },
      this.#text.slice(start, end),
    );
  }

  #operatorAt(offset: number): VariableOperator | null {
    const next = this.#codeAt(offset + 1);
    switch (this.#codeAt(offset)) {
      case COLON:
        return next === DASH ? ':-' : next === PLUS ? ':+' : next === QUESTION_MARK ? ':?' : null;
      case DASH:
        return '-';
      case PLUS:
        return '+';
      case QUESTION_MARK:
        return '?';
      case HASH:
        return next === HASH ? '##' : '#';
      case PERCENT:
        return next === PERCENT ? '%%' : '%';
      case SLASH:
        return next === SLASH ? '//' : '/';
      default:
        return null;
    }
  }

  /** The end of the name that starts at `start`: digits, one special parameter, or letters, digits and `_`. */
  #nameEnd(start: number): number {
    let offset = start;
    if (isDigit(this.#codeAt(offset))) {
      while (isDigit(this.#codeAt(offset))) offset++;
      return offset;
    }
    if (isSpecialParameter(this.#codeAt(offset))) return offset + 1;
    while (offset < this.#end && isNameCharacter(this.#text, offset)) offset++;
    return offset;
  }

  #codeAt(offset: number): number {
    return offset < this.#end ? this.#text.charCodeAt(offset) : NO_STOP;
  }
}

/** A word whose text has been read; `start` and `end` are offsets of the line. */
export function createWord(
  line: LogicalLine,
  start: number,
  end: number,
  { value, parts }: Pick<Word, 'value' | 'parts'>,
): Word {
  return {
    type: 'Word',
    parent: undefined,
    range: line.range(start, end),
    loc: line.loc(start, end),
    value,
    parts,
  };
}

/** `@ * # ? - $ !`; `0` is a digit anyway. */
function isSpecialParameter(code: number): boolean {
  return (
    code === 64 ||
    code === 42 ||
    code === HASH ||
    code === QUESTION_MARK ||
    code === DASH ||
    code === DOLLAR ||
    code === 33
  );
}

function isNameCharacter(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 128)
    return isDigit(code) || code === UNDERSCORE || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return LETTER_OR_DIGIT.test(text.charAt(offset));
}
