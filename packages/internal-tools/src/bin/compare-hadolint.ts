// Compares @dflint/plugin-hadolint with hadolint itself, which has to be installed:
//   npm run compare-hadolint -- <folder of Dockerfiles> [hadolint] [code]
// Prints for each rule in how many instructions both report, and each alone; with a code, where they differ.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Config } from '@dflint/core';
import { createSourceCode, type SourceCode } from '@dflint/semantics';
import { compareFindings, renderDifferences, type Finding } from '../comparison.ts';
import { listDockerfiles } from '../dockerfiles.ts';
import { lintFiles } from '../lint-files.ts';
import { loadRulePackage, rulesByName } from '../rule-packages.ts';

/** What hadolint prints. */
interface Report {
  file: string;
  line: number;
  code: string;
}

const [folder, program = 'hadolint', wanted] = process.argv.slice(3);
if (folder === undefined) throw new Error('Name a folder of Dockerfiles.');
const files = listDockerfiles(folder);
const reports = runHadolint();
if (reports === null) console.log(`${program} is not installed, so there is nothing to compare with.`);
else await compare(reports);

function runHadolint(): Report[] | null {
  // These two are off by default.
  const all = ['--info', 'DL1001', '--info', 'DL3057'];
  const { stdout, error } = spawnSync(program, ['--no-color', '-f', 'json', '--no-fail', ...all, ...files], {
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (error) return null;
  const reports = JSON.parse(stdout) as Report[];
  return reports.map(report => ({ ...report, file: resolve(report.file) }));
}

async function compare(theirs: readonly Report[]): Promise<void> {
  const unparsed = new Set(theirs.filter(({ code }) => code === 'DL1000').map(({ file }) => file));
  const [left = [], right = []] = [theirs, await runDflint()].map(reports =>
    findingsOf(reports.filter(({ file }) => !unparsed.has(file))),
  );
  console.log(`${files.length} files, ${unparsed.size} of which hadolint cannot parse; the others:\n`);
  console.log(await renderDifferences('hadolint', compareFindings(left, right), wanted));
}

/** One finding a code and instruction: hadolint reports no more. */
function findingsOf(reports: readonly Report[]): Finding[] {
  const byKey = reports.map(({ code, file, line }) => {
    const place = `${file}:${line}`;
    return [`${code} ${place}`, { check: code, place }] as const;
  });
  return [...new Map(byKey).values()];
}

async function runDflint(): Promise<Report[]> {
  const found = await loadRulePackage('hadolint');
  const { rules } = found;
  const config = {
    plugins: { hadolint: { rules: rulesByName(found) } },
    rules: Object.fromEntries(
      rules.map(({ name, rule }) => {
        const hasStages = JSON.stringify(rule.meta.schema).includes('"stages"');
        return [`hadolint/${name}`, ['warn', ...(hasStages ? [{ stages: 'all' }] : [])]];
      }),
    ),
  } as Config;
  const codes = new Map(rules.map(({ name, rule }) => [`hadolint/${name}`, rule.meta.aliases?.[0]]));
  return (await lintFiles(files, config)).flatMap(({ file, text, messages }) => {
    const sourceCode = createSourceCode(text);
    return messages.map(({ ruleId, code, line }) => ({
      file,
      code: code ?? codes.get(ruleId) ?? ruleId,
      line: startOf(sourceCode, line),
    }));
  });
}

/** The line on which the instruction at a line begins, where hadolint reports; the line itself for comments. */
function startOf({ instructions }: SourceCode, line: number): number {
  return (
    instructions.find(({ loc }) => loc.start.line <= line && line <= loc.end.line)?.loc.start.line ?? line
  );
}
