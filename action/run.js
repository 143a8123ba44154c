// The step of action.yml: lints once, then makes each report of the results.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addSummary, asText, setOutputs, showError } from './commands.js';
import { ActionError, readInputs } from './inputs.js';
import { findProgram } from './program.js';

const OLDEST_NODE = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  const needed = OLDEST_NODE.join('.');
  throw new ActionError(
    `dflint needs Node ${needed} or newer, and this runner has ${process.versions.node}. Run actions/setup-node before dflint.`,
  );
}

/** @returns the exit code of the step */
function main(temporary) {
  checkNode();
  const inputs = readInputs(process.env);
  const { folder } = inputs;
  if (!existsSync(folder)) throw new ActionError(`The working-directory ${folder} is not there.`);
  const program = asText(() => findProgram(folder, inputs.version, temporary));
  /** @type {(stdio: import('node:child_process').StdioOptions, ...args: string[]) => import('node:child_process').SpawnSyncReturns<string>} */
  const dflint = (stdio, ...args) =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder, stdio, encoding: 'utf8' });

  const file = join(temporary, 'results.json');
  const report = ['--format', 'json', '--output-file', file];
  const { status } = asText(() => dflint('inherit', ...inputs.options, ...report, ...inputs.paths));
  if (!existsSync(file))
    throw new ActionError('dflint could not do its work. The log of this step says why.');

  const merge = (stdio, ...args) => dflint(stdio, 'merge-results', file, ...inputs.options, ...args);
  asText(() => merge('inherit', '--color'));
  if (inputs.annotations) merge('inherit', '--format', 'github');
  if (inputs.summary) addSummary(merge('pipe', '--format', 'markdown').stdout);
  if (inputs.sarifFile !== null) merge('inherit', '--format', 'sarif', '--output-file', inputs.sarifFile);

  const counts = countProblems(JSON.parse(readFileSync(file, 'utf8')));
  setOutputs({ ...counts, 'sarif-file': inputs.sarifFile ?? '' });
  return exitCode(status, counts, inputs.failOn);
}

function countProblems(results) {
  const sum = count => results.reduce((total, result) => total + count(result), 0);
  return {
    errors: sum(({ errorCount }) => errorCount),
    warnings: sum(({ warningCount }) => warningCount),
    fixable: sum(({ fixableErrorCount, fixableWarningCount }) => fixableErrorCount + fixableWarningCount),
    files: results.length,
  };
}

/** A run that failed fails the step, whatever the input fail-on says. */
function exitCode(status, { warnings }, failOn) {
  if (status !== 0 && status !== 1) return 2;
  if (failOn === 'never') return 0;
  return status === 1 || (failOn === 'warning' && warnings > 0) ? 1 : 0;
}

const temporary = mkdtempSync(join(process.env.RUNNER_TEMP ?? tmpdir(), 'dflint-'));
try {
  process.exitCode = main(temporary);
} catch (error) {
  if (!(error instanceof ActionError)) throw error;
  showError(error.message);
  process.exitCode = 2;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
