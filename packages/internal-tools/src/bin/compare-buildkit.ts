// Compares @dflint/plugin-buildkit with BuildKit's own linter, which is built in a temporary folder where Go is installed:
//   npm run compare-buildkit -- <folder of Dockerfiles> [check]
// Prints for each check how many messages both have on the same lines, and each alone; with a check, where they differ.
// Files without ignore files and rules as they are by default, but for `undefined-var`: BuildKit gets images that set
// nothing, so that it is told the same.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '@dflint/core';
import { compareFindings, renderDifferences, type Finding } from '../comparison.ts';
import { listDockerfiles } from '../dockerfiles.ts';
import { lintFiles } from '../lint-files.ts';
import { loadRulePackage, rulesByName } from '../rule-packages.ts';

/** A line of what the Go program prints. */
interface Result {
  file: string;
  warnings: { rule: string; line: number }[];
  error?: string;
}

const MODULE = 'github.com/moby/buildkit';
const VERSION = 'v0.27.1';
const WINDOWS = process.platform === 'win32' ? '.exe' : '';

const [folder, wanted] = process.argv.slice(3);
if (folder === undefined) throw new Error('Name a folder of Dockerfiles.');
const files = listDockerfiles(folder);
const results = runBuildKit();
if (typeof results === 'string') console.log(`${results}, so there is nothing to compare with.`);
else await compare(results);

/** What BuildKit's linter says, or why it cannot be asked. */
function runBuildKit(): Result[] | string {
  if (spawnSync('go', ['version']).error) return 'Go is not installed';
  const cwd = mkdtempSync(join(tmpdir(), 'dflint-buildkit-'));
  const program = join(cwd, `linter${WINDOWS}`);
  try {
    copyFileSync(join(import.meta.dirname, '../../buildkit-linter/main.go'), join(cwd, 'main.go'));
    for (const args of [
      ['mod', 'init', 'linter'],
      ['get', `${MODULE}@${VERSION}`],
      ['build', '-mod=mod', '-o', program, '.'],
    ]) {
      const { status, stderr } = spawnSync('go', args, { cwd, encoding: 'utf8' });
      if (status !== 0)
        return `${MODULE} ${VERSION} cannot be built (${stderr.trim().split('\n').at(-1) ?? ''})`;
    }
    const input = files.join('\n');
    const { status, stdout, stderr } = spawnSync(program, { input, encoding: 'utf8', maxBuffer: Infinity });
    if (status !== 0) throw new Error(`BuildKit's linter ended with ${status}:\n${stderr}`);
    return stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Result);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

async function compare(results: readonly Result[]): Promise<void> {
  const stopped = new Set(results.filter(({ error }) => error !== undefined).map(({ file }) => file));
  const theirs = results.flatMap(({ file, warnings }) =>
    warnings.map(({ rule, line }): Finding => ({ check: rule, place: `${file}:${line}` })),
  );
  const ours = await runDflint();
  const differences = compareFindings(theirs, ours);
  const after = differences
    .flatMap(each => each.ours)
    .filter(place => stopped.has(place.slice(0, place.lastIndexOf(':'))));
  console.log(`${files.length} files, in ${stopped.size} of which BuildKit stops at an error.`);
  console.log(`There dflint goes on: ${after.length} of the messages that it alone has.\n`);
  console.log(await renderDifferences('BuildKit', differences, wanted));
}

async function runDflint(): Promise<Finding[]> {
  const found = await loadRulePackage('buildkit');
  const aliases = new Map(found.rules.map(({ name, rule }) => [`buildkit/${name}`, rule.meta.aliases?.[0]]));
  const config = {
    plugins: { buildkit: { rules: rulesByName(found) } },
    rules: {
      ...Object.fromEntries([...aliases.keys()].map(id => [id, 'warn'])),
      'buildkit/undefined-var': ['warn', { assumeBareImages: true }],
    },
  } as Config;
  const linted = await lintFiles(files, config);
  return linted.flatMap(({ file, messages }) =>
    messages.map(({ ruleId, line }) => ({ check: aliases.get(ruleId) ?? ruleId, place: `${file}:${line}` })),
  );
}
