import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ActionError } from './inputs.js';

/**
 * The file to run with Node: of the version that is asked for, else of the project, else of the action.
 *
 * @param {string} folder where the project is looked for
 * @param {string | null} version
 * @param {string} temporary where a version may be installed
 * @throws ActionError
 */
export function findProgram(folder, version, temporary) {
  if (version !== null) return install(version, temporary);
  try {
    return programOf(createRequire(join(folder, 'package.json')).resolve('dflint/package.json'));
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    return fileURLToPath(new URL('../bundle/dflint.js', import.meta.url));
  }
}

function install(version, temporary) {
  const { status } = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', temporary, `dflint@${version}`],
    // npm is a script on Windows, which only a shell can start. The version holds nothing that a shell would read.
    { cwd: temporary, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  const manifest = join(temporary, 'node_modules/dflint/package.json');
  if (status !== 0 || !existsSync(manifest)) {
    throw new ActionError(`dflint ${version} cannot be installed. The log of this step says why.`);
  }
  return programOf(manifest);
}

function programOf(manifest) {
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), bin.dflint);
}
