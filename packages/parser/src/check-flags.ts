import type { Flag, FlagOption, Word } from './ast.ts';
import { flagsOf } from './instruction-table.ts';
import type { FlagKind, InstructionName } from './instruction-table.ts';
import { breaksOf } from './statement.ts';
import type { Statement } from './statement.ts';
import { quote, shorten, suggestion } from './messages.ts';

const DURATION = /^[-+]?(?:0|(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+)$/u;
const MILLISECONDS = new Map([
  ['ns', 1e-6],
  ['us', 1e-3],
  ['µs', 1e-3],
  ['μs', 1e-3],
  ['ms', 1],
  ['s', 1e3],
  ['m', 6e4],
  ['h', 3.6e6],
]);
const NETWORKS = ['default', 'host', 'none'];
const SECURITIES = ['insecure', 'sandbox'];

/** Instructions whose flags BuildKit reads but never checks. */
const UNCHECKED: ReadonlySet<InstructionName> = new Set(['ARG', 'STOPSIGNAL']);

/**
 * Reports each flag that BuildKit's parse step would refuse (`bflag.go`, the hooks in `commands_run*.go` and
 * `parseHealthcheck`); true if there is none.
 */
export function checkFlags(statement: Statement): boolean {
  const { context, name, flags } = statement;
  if (flags.length === 0 || UNCHECKED.has(name) || isHealthcheckNone(statement)) return true;
  const seen = new Set<string>();
  let valid = true;
  for (const flag of flags) {
    const found = findProblem(name, flag, seen.has(flag.name));
    seen.add(flag.name);
    if (found === null) continue;
    context.failAt(found.place.range, found.place.loc, found.message, breaksOf(name));
    valid = false;
  }
  return valid;
}

/** Why a flag is refused, and what of it. */
interface Problem {
  message: string;
  place: Flag | Word | FlagOption;
}

function isHealthcheckNone({ line, name, start, end }: Statement): boolean {
  return name === 'HEALTHCHECK' && end - start === 4 && line.text.slice(start, end).toUpperCase() === 'NONE';
}

function findProblem(name: InstructionName, flag: Flag, isRepeated: boolean): Problem | null {
  const known = flagsOf(name);
  const kind = Object.hasOwn(known, flag.name) ? known[flag.name] : undefined;
  if (kind === undefined) return { message: unknownFlag(name, flag.name, Object.keys(known)), place: flag };
  if (isRepeated && kind !== 'strings') {
    return { message: `flag --${flag.name} can be given only once`, place: flag };
  }
  const value = flag.value?.value;
  if (value === undefined && kind === 'boolean') return null;
  if (value === undefined || (value === '' && (kind === 'boolean' || flag.name === 'mount'))) {
    return { message: `missing value of flag --${flag.name}: write ${usage(flag.name, kind)}`, place: flag };
  }
  const option = flag.options.find(hasVariableFrom);
  if (option !== undefined) {
    const message = 'from in --mount takes no variables: give the image an alias with FROM image AS name';
    return { message, place: option };
  }
  const message = kind === 'boolean' ? badBoolean(flag.name, value) : badValue(flag, value);
  return message === null ? null : { message, place: value === '' ? flag : (flag.value ?? flag) };
}

function usage(name: string, kind: FlagKind): string {
  if (kind === 'boolean') return `--${name} or --${name}=false`;
  return name === 'mount' ? '--mount=type=cache,target=/path' : `--${name}=value`;
}

function badBoolean(name: string, value: string): string | null {
  return /^(?:true|false)$/iu.test(value) ? null : `flag --${name} takes true or false, not ${quote(value)}`;
}

function unknownFlag(name: InstructionName, flag: string, known: string[]): string {
  if (known.length === 0) return `unknown flag --${shorten(flag)}: ${name} takes no flags`;
  const hint = suggestion(flag, known).replace('did you mean ', 'did you mean --');
  return `unknown flag --${shorten(flag)}${hint}: ${name} takes ${known.map(each => `--${each}`).join(', ')}`;
}

/** What is wrong with a value that is given; null if nothing is. */
function badValue(flag: Flag, value: string): string | null {
  switch (flag.name) {
    case 'network':
      return oneOf('network mode', value, NETWORKS);
    case 'security':
      return oneOf('security mode', value, SECURITIES);
    case 'interval':
    case 'timeout':
    case 'start-period':
    case 'start-interval':
      return badDuration(flag.name, value);
    case 'retries':
      return value === '' || isCount(value)
        ? null
        : `--retries takes a whole number from 0, not ${quote(value)}`;
    case 'mount':
      // What a mount holds is checked when it is expanded; before that only its quotes must match.
      return flag.options.length > 0
        ? null
        : `--mount takes key=value,key=value; the quotes in ${quote(value)} do not match`;
    default:
      return null;
  }
}

function oneOf(what: string, value: string, allowed: readonly string[]): string | null {
  if (allowed.includes(value)) return null;
  return `invalid ${what} ${quote(value)}: ${allowed.join(', ')} are allowed`;
}

function badDuration(name: string, value: string): string | null {
  if (value === '') return null;
  if (!DURATION.test(value)) return `--${name} takes a duration such as 30s or 1m30s, not ${quote(value)}`;
  return isTooShort(value) ? `--${name} cannot be less than 1ms` : null;
}

function isTooShort(value: string): boolean {
  let sum = 0;
  for (const [, number = '', unit = ''] of value.matchAll(/([0-9.]+)([a-zµμ]+)/gu)) {
    sum += Number(number) * (MILLISECONDS.get(unit) ?? 0);
  }
  return sum !== 0 && (value.startsWith('-') || sum < 1);
}

function isCount(value: string): boolean {
  return /^[-+]?[0-9]+$/u.test(value) && Number(value) >= 0 && Number(value) <= 0x7fffffff;
}

function hasVariableFrom(option: FlagOption): boolean {
  const from = option.key === 'from' ? (option.value?.value ?? '') : '';
  const dollar = from.indexOf('$');
  return dollar !== -1 && dollar !== from.length - 1;
}
