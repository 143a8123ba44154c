import { resolve } from 'node:path';

/** What is wrong with the inputs, or with what the runner has; the message is for people. */
export class ActionError extends Error {}

/**
 * @typedef {object} Inputs
 * @property {string} folder absolute; what paths are relative to
 * @property {string[]} paths
 * @property {string[]} options of the command line, as dflint takes them
 * @property {'error' | 'warning' | 'never'} failOn
 * @property {boolean} annotations
 * @property {boolean} summary
 * @property {string | null} sarifFile absolute
 * @property {string | null} version
 */

/**
 * The inputs of the action, checked.
 *
 * @param {NodeJS.ProcessEnv} env with an `INPUT_...` for each input
 * @returns {Inputs}
 * @throws ActionError
 */
export function readInputs(env) {
  const read = name => (env[`INPUT_${name.toUpperCase().replaceAll('-', '_')}`] ?? '').trim();
  const folder = resolve(env.GITHUB_WORKSPACE ?? '.', read('working-directory'));
  const config = read('config');
  const sarifFile = read('sarif-file');
  const lines = read('paths').split('\n');
  const paths = lines.map(line => line.trim()).filter(line => line !== '');
  return {
    folder,
    paths: paths.length > 0 ? paths.map(toPath) : ['.'],
    options: [...(config === '' ? [] : ['--config', config]), ...splitArguments(read('args'))],
    failOn: choice('fail-on', read('fail-on') || 'error', ['error', 'warning', 'never']),
    annotations: choice('annotations', read('annotations') || 'true', ['true', 'false']) === 'true',
    summary: choice('summary', read('summary') || 'true', ['true', 'false']) === 'true',
    sarifFile: sarifFile === '' ? null : resolve(folder, sarifFile),
    version: readVersion(read('version')),
  };
}

/** A name that dflint takes for no option and no subcommand. */
function toPath(path) {
  return /^[^/\\]*$/.test(path) ? `./${path}` : path;
}

function choice(name, value, allowed) {
  if (allowed.includes(value)) return value;
  throw new ActionError(`The input ${name} is '${value}'. It can be ${allowed.join(', ')}.`);
}

/** A version, a range without blanks, or a tag: nothing that npm would take for a path or an address. */
function readVersion(version) {
  if (version === '' || /^[~^]?\w[\w.+-]*$/.test(version)) return version || null;
  throw new ActionError(
    `The input version is '${version}'. It can be a version of dflint on npm, such as 0.1.0.`,
  );
}

const WORD = /(?:[^\s'"]|'[^']*'|"[^"]*")+/g;

/** Words as on a command line: separated by blanks, save in quotes. Nothing is expanded. */
function splitArguments(text) {
  const rest = text.replace(WORD, '').trim();
  if (rest !== '') throw new ActionError(`The input args has a quote (${rest}) without its end: ${text}`);
  const words = text.match(WORD) ?? [];
  return words.map(word => word.replace(/'([^']*)'|"([^"]*)"/g, (_, single, double) => single ?? double));
}
