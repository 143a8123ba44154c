import type { Flag } from './ast.ts';
import { DOLLAR } from './characters.ts';
import { flagsOf } from './instruction-table.ts';
import type { InstructionName } from './instruction-table.ts';
import type { Statement } from './statement.ts';
import { suggestion } from './suggest.ts';

const DURATION = /^[-+]?(?:0|(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+)$/u;
const SHORTER_THAN_A_MILLISECOND = /^(?:[0-9.]+(?:ns|us|µs|μs))+$/u;
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
  const known = flagsOf(name);
  const seen = new Set<string>();
  let valid = true;
  for (const flag of flags) {
    const message =
      seen.has(flag.name) && known[flag.name] !== 'strings'
        ? `duplicate flag: --${flag.name}`
        : problem(name, flag);
    seen.add(flag.name);
    if (message === null) continue;
    context.failAt(flag.range, flag.loc, message);
    valid = false;
  }
  return valid;
}

function isHealthcheckNone({ line, name, start, end }: Statement): boolean {
  return name === 'HEALTHCHECK' && end - start === 4 && line.text.slice(start, end).toUpperCase() === 'NONE';
}

function problem(name: InstructionName, flag: Flag): string | null {
  const known = flagsOf(name);
  const kind = Object.hasOwn(known, flag.name) ? known[flag.name] : undefined;
  if (kind === undefined) return unknownFlag(name, flag.name, Object.keys(known));
  const value = flag.value?.value ?? null;
  if (kind !== 'boolean') {
    return value === null
      ? `missing value of flag --${flag.name}: write --${flag.name}=value`
      : badValue(flag, value);
  }
  if (value === null || /^(?:true|false)$/iu.test(value)) return null;
  return value === ''
    ? `missing value of flag --${flag.name}: write --${flag.name} or --${flag.name}=false`
    : `flag --${flag.name} takes true or false, not ${JSON.stringify(value)}`;
}

function unknownFlag(name: InstructionName, flag: string, known: string[]): string {
  if (known.length === 0) return `unknown flag --${flag}: ${name} takes no flags`;
  const hint = suggestion(flag, known).replace('did you mean ', 'did you mean --');
  return `unknown flag --${flag}${hint}: ${name} takes ${known.map(each => `--${each}`).join(', ')}`;
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
        : `--retries takes a whole number from 0, not ${JSON.stringify(value)}`;
    case 'mount':
      return badMount(flag, value);
    default:
      return null;
  }
}

function oneOf(what: string, value: string, allowed: readonly string[]): string | null {
  if (allowed.includes(value)) return null;
  return `invalid ${what} ${JSON.stringify(value)}: ${allowed.join(', ')} are allowed`;
}

function badDuration(name: string, value: string): string | null {
  if (value === '') return null;
  if (!DURATION.test(value))
    return `--${name} takes a duration such as 30s or 1m30s, not ${JSON.stringify(value)}`;
  return isTooShort(value) ? `--${name} cannot be less than 1ms` : null;
}

function isTooShort(value: string): boolean {
  if (!/[1-9]/u.test(value)) return false;
  if (value.startsWith('-')) return true;
  return SHORTER_THAN_A_MILLISECOND.test(value) && nanoseconds(value) < 1e6;
}

function nanoseconds(value: string): number {
  let sum = 0;
  for (const [, number = '', unit] of value.matchAll(/([0-9.]+)(ns|us|µs|μs)/gu)) {
    sum += Number(number) * (unit === 'ns' ? 1 : 1e3);
  }
  return sum;
}

function isCount(value: string): boolean {
  return /^[-+]?[0-9]+$/u.test(value) && Number(value) >= 0 && Number(value) <= 0x7fffffff;
}

function badMount(flag: Flag, value: string): string | null {
  if (flag.options.length === 0) {
    return value === ''
      ? 'missing value of flag --mount: write --mount=type=cache,target=/path'
      : `--mount takes comma-separated key=value options; the quotes in ${JSON.stringify(value)} do not match`;
  }
  for (const option of flag.options) {
    const from = option.key === 'from' ? (option.value?.value ?? '') : '';
    const dollar = from.indexOf('$');
    if (dollar !== -1 && dollar !== from.length - 1 && from.charCodeAt(dollar) === DOLLAR) {
      return 'from in --mount takes no variables: give the image an alias stage with FROM, and name that';
    }
  }
  return null;
}
