import type { JsonString, Variable, Word } from '@dflint/parser';
import { replacePattern, trimPrefix, trimSuffix } from './variable-pattern.ts';

/** What a text is after its variables are replaced. */
export interface Expansion {
  /** Null when it depends on something that cannot be known. */
  value: string | null;
  /**
   * The value where it is known. Else the same with unknown references in a canonical spelling (`lib-${TARGETARCH}`,
   * a literal `$` as `\$`), so that two unknown expansions of equal text have equal values.
   */
  text: string;
}

/** What a variable holds. */
export interface Binding extends Expansion {
  /** False for an ARG without a default: `${name:-word}` gives the word then, as in a build without `--build-arg`. */
  isSet: boolean;
}

/** Where a word finds its variables: an `Environment`, or something smaller. */
export interface VariableScope {
  /** Undefined for a variable that is not set: it expands to nothing, as in BuildKit. */
  resolve(name: string): Binding | undefined;
}

/** Longer results are given up: `ENV A=$A$A` a few dozen times over would fill the memory. */
const maxLength = 4_000;

/**
 * Replaces the variables of a word, with all the operators of BuildKit's shell lexer
 * (frontend/dockerfile/shell/lex.go). Where BuildKit would refuse the word (`${name:?}`, a malformed pattern)
 * its value is not known.
 */
export function expandWord(word: Word | JsonString, scope: VariableScope): Expansion {
  const { parts } = word;
  const [first] = parts;
  if (parts.length === 1 && typeof first === 'object') return expandVariable(first, scope);
  if (isLiteral(word)) return known(word.value);
  const pieces = parts.map(part => (typeof part === 'string' ? known(part) : expandVariable(part, scope)));
  return concatenate(pieces, word);
}

/** Whether no reference to a variable stands in a word, as in most. */
export function isLiteral({ parts }: Pick<Word | JsonString, 'parts'>): boolean {
  for (const part of parts) if (typeof part !== 'string') return false;
  return true;
}

function known(value: string): Expansion {
  return { value, text: value };
}

function plain({ value, text }: Binding): Expansion {
  return { value, text };
}

function concatenate(pieces: readonly Expansion[], word: Word | JsonString): Expansion {
  let value: string | null = '';
  let length = 0;
  for (const piece of pieces) {
    value = value === null || piece.value === null ? null : value + piece.value;
    length += piece.text.length;
  }
  if (length > maxLength) return givenUp(word);
  return value === null ? { value: null, text: pieces.map(symbolic).join('') } : known(value);
}

/** Its text is that of no other place in the file. */
function givenUp(node: Word | JsonString | Variable): Expansion {
  return { value: null, text: `\${@${node.range[0]}}` };
}

/** The text of an expansion as a piece of one that is not known. */
function symbolic({ value, text }: Expansion): string {
  return value === null ? text : value.replaceAll('$', '\\$');
}

function expandVariable(variable: Variable, scope: VariableScope): Expansion {
  const { name, operator, word } = variable;
  const binding = scope.resolve(name);
  switch (operator) {
    case null:
      return binding ? plain(binding) : known('');
    case '-':
    case ':-':
      if (!binding?.isSet || (binding.value === '' && operator === ':-')) return operand(word, scope);
      return binding.value === null ? unresolved(variable, binding, operand(word, scope)) : plain(binding);
    case '+':
    case ':+':
      if (!binding?.isSet || (binding.value === '' && operator === ':+')) return known('');
      return binding.value === null
        ? unresolved(variable, binding, operand(word, scope))
        : operand(word, scope);
    case '?':
    case ':?':
      if (binding && (binding.value !== '' || operator === '?')) return plain(binding);
      return unresolved(variable, binding, operand(word, scope));
    default:
      return transform(variable, binding, scope);
  }
}

/** `#`, `##`, `%`, `%%`, `/` and `//`. */
function transform(variable: Variable, binding: Binding | undefined, scope: VariableScope): Expansion {
  const { operator } = variable;
  const value = binding ? binding.value : '';
  const pattern = operand(variable.word, scope);
  const replacement = operand(variable.replacement, scope);
  let result: string | null = null;
  if (value !== null && pattern.value !== null && replacement.value !== null) {
    if (operator === '#' || operator === '##') result = trimPrefix(value, pattern.value, operator === '##');
    else if (operator === '%' || operator === '%%')
      result = trimSuffix(value, pattern.value, operator === '%%');
    else result = replacePattern(value, pattern.value, replacement.value, operator === '//');
  }
  if (result === null)
    return unresolved(variable, binding, pattern, variable.replacement ? replacement : null);
  return result.length > maxLength ? givenUp(variable) : known(result);
}

function operand(word: Word | null, scope: VariableScope): Expansion {
  return word ? expandWord(word, scope) : known('');
}

/** A reference that cannot be resolved, spelled in one way: `$name` and `${name}` are the same. */
function unresolved(
  variable: Variable,
  binding: Binding | undefined,
  first: Expansion,
  second: Expansion | null = null,
): Expansion {
  const replacement = second ? `/${symbolic(second)}` : '';
  const text = `\${${subject(binding)}${variable.operator ?? ''}${symbolic(first)}${replacement}}`;
  return text.length > maxLength ? givenUp(variable) : { value: null, text };
}

/** What an operator works on: a value in quotes, a name (`ARCH` for `${ARCH}`) or a longer symbolic text. */
function subject(binding: Binding | undefined): string {
  if (binding?.value !== null) return `'${binding?.value?.replaceAll('$', '\\$') ?? ''}'`;
  return /^\$\{(\w+)\}$/.exec(binding.text)?.[1] ?? binding.text;
}
