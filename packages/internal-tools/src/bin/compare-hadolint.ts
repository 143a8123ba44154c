// Compares @dflint/plugin-hadolint with hadolint itself, which has to be installed:
//   node run.js compare-hadolint <folder of Dockerfiles> [hadolint] [code]
// Prints for each rule in how many instructions both report, and each alone; with a code, where they differ.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadConfig, resolveConfig, verify } from '@dflint/core';
import { createSourceCode, type SourceCode } from '@dflint/semantics';
import plugin from '@dflint/plugin-hadolint';

interface Finding {
  file: string;
  line: number;
  code: string;
}

const [folder, program = 'hadolint', wanted] = process.argv.slice(3);
if (folder === undefined) throw new Error('Name a folder of Dockerfiles.');
const files = readdirSync(resolve(folder), { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && /dockerfile|containerfile/i.test(entry.name))
  .map(({ parentPath, name }) => join(parentPath, name));

const theirs = runHadolint();
if (theirs === null) console.log(`${program} is not installed, so there is nothing to compare with.`);
else compare(theirs, await runDflint());

function runHadolint(): Finding[] | null {
  const { stdout, error } = spawnSync(program, ['--no-color', '-f', 'json', '--no-fail', ...files], {
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  return error ? null : (JSON.parse(stdout) as Finding[]).filter(({ code }) => code.startsWith('DL'));
}

async function runDflint(): Promise<Finding[]> {
  const rules = Object.fromEntries(
    Object.entries(plugin.rules).map(([name, { meta }]) => {
      const hasStages = JSON.stringify(meta.schema).includes('"stages"');
      return [`hadolint/${name}`, ['warn', ...(hasStages ? [{ stages: 'all' }] : [])] as const];
    }),
  );
  const config = { plugins: { hadolint: plugin }, rules } as Parameters<typeof loadConfig>[0][0]['config'];
  const loaded = await loadConfig([{ config, source: 'the comparison', basePath: '/' }]);
  return files.flatMap(file => {
    const text = readFileSync(file, 'utf8');
    const sourceCode = createSourceCode(text);
    return verify(text, resolveConfig(loaded, file), { filename: file }).map(({ message, line, crash }) => {
      if (crash !== undefined) throw new Error(`${file}: ${crash}`);
      const code = /^DL\d+(?=:)/.exec(message)?.[0] ?? 'DL1000';
      return { file, code, line: startOf(sourceCode, line) };
    });
  });
}

/** The line on which the instruction of a line begins: hadolint reports nowhere else. */
function startOf({ ast }: SourceCode, line: number): number {
  const all = [...ast.preamble, ...ast.stages.flatMap(({ from, instructions }) => [from, ...instructions])];
  return all.findLast(({ loc }) => loc.start.line <= line)?.loc.start.line ?? line;
}

function compare(theirs: readonly Finding[], ours: readonly Finding[]): void {
  const key = ({ file, line, code }: Finding): string => `${code} ${file}:${line}`;
  const unparsed = new Set(theirs.filter(({ code }) => code === 'DL1000').map(({ file }) => file));
  const [left, right] = [theirs, ours].map(
    found => new Set(found.filter(({ file }) => !unparsed.has(file)).map(key)),
  );
  if (!left || !right) return;
  const all = [...new Set([...left, ...right])].sort();
  console.log(
    `${files.length} files, ${unparsed.size} of which hadolint cannot parse\ncode    both  hadolint  dflint`,
  );
  for (const code of new Set(all.map(each => each.slice(0, 6)))) {
    const keys = all.filter(each => each.startsWith(code));
    const count = (test: (each: string) => boolean): string => String(keys.filter(test).length).padStart(6);
    const both = count(each => left.has(each) && right.has(each));
    const alone = [count(each => !right.has(each)), count(each => !left.has(each))];
    console.log(`${code}${both}${alone[0]?.padStart(10) ?? ''}${alone[1]?.padStart(8) ?? ''}`);
  }
  if (wanted === undefined) return;
  for (const each of all.filter(item => item.startsWith(wanted))) {
    if (left.has(each) !== right.has(each))
      console.log(`${left.has(each) ? 'hadolint' : 'dflint  '} ${each}`);
  }
}
