// Builds and runs each project of test-projects before and after its split, and compares what both print. Needs a Docker
// engine: the one that DOCKER_HOST names. DOCKER_BUILD_FLAGS adds options to `docker build` (`--network host`).
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { splitStage } from '@dflint/plugin-multistage';
import { createSourceCode } from '@dflint/semantics';
import { run, runOrThrow } from '../run-command.ts';
import { readJson, root } from '../workspace.ts';

interface Commands {
  before: string[];
  after: string[];
}

const flags = (process.env['DOCKER_BUILD_FLAGS'] ?? '').split(' ').filter(flag => flag !== '');
const wanted = process.argv.slice(2).filter(word => !word.endsWith('.js') && word !== 'test-build');

const reason = missingEngine();
if (reason !== null) console.log(`Skipped: ${reason}`);
else testProjects(join(root, 'test-projects'));

/** Why nothing can be built here; null when it can. */
function missingEngine(): string | null {
  if (process.env['DOCKER_HOST'] === undefined)
    return 'DOCKER_HOST is not set. Let it name a Docker engine with BuildKit.';
  try {
    const { status, stderr } = run('docker', ['version', '--format', '{{.Server.Version}}'], root);
    return status === 0
      ? null
      : `the engine at ${process.env['DOCKER_HOST']} does not answer: ${stderr.trim()}`;
  } catch {
    return 'there is no "docker" program in PATH.';
  }
}

function testProjects(folder: string): void {
  const projects = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && (wanted.length === 0 || wanted.includes(entry.name)))
    .map(({ name }) => name)
    .sort();
  const rows = projects.map(name => testProject(name, join(folder, name)));
  const widths = [0, 1, 2, 3].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  for (const row of [['project', 'before', 'after', 'output'], ...rows])
    console.log(
      row.map((cell, column) => (column === 3 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '),
    );
}

/** Builds and runs a project in both forms; gives its row of the table. */
function testProject(name: string, folder: string): string[] {
  const text = readFileSync(join(folder, 'Dockerfile'), 'utf8');
  const split = splitStage(createSourceCode(text, { filename: `${name}/Dockerfile` }));
  assert.ok(split.text !== null, `${name} is not split: the file does not say ${split.missing ?? ''}`);
  const commands: Commands = existsSync(join(folder, 'command.json'))
    ? readJson<Commands>(join(folder, 'command.json'))
    : { before: [], after: [] };
  const before = buildAndRun(`${name}-before`, folder, text, commands.before);
  const after = buildAndRun(`${name}-after`, folder, split.text, commands.after);
  assert.equal(after.output, before.output, `${name} prints something else after its split`);
  return [name, megabytes(before.size), megabytes(after.size), after.output.trim().slice(0, 60)];
}

function buildAndRun(
  tag: string,
  folder: string,
  text: string,
  command: string[],
): { size: number; output: string } {
  const image = `dflint-test/${tag}`;
  const place = mkdtempSync(join(tmpdir(), 'dflint-build-'));
  try {
    const file = join(place, 'Dockerfile');
    writeFileSync(file, text);
    runOrThrow('docker', ['build', '--quiet', ...flags, '--tag', image, '--file', file, folder], root);
    const size = Number(runOrThrow('docker', ['image', 'inspect', '--format', '{{.Size}}', image], root));
    const output = runOrThrow('docker', ['run', '--rm', '--network', 'none', image, ...command], root);
    return { size, output };
  } finally {
    rmSync(place, { recursive: true });
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
