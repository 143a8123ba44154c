// How the rule packages stand to the programs that they are to replace.
//   npm run compat                                    each check: its rule, and how many cases its tests have
//   npm run compat -- --messages FOLDER [--update]    how often each rule reports in the Dockerfiles of a folder; with
//                                                     --update, in the READMEs too
import type { Config } from '@dflint/core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compatRows } from '../compat.ts';
import { listDockerfiles } from '../dockerfiles.ts';
import { generatedFile, readIfThere, replaceBetweenMarkers, writeStaleFiles } from '../generated-file.ts';
import { lintFiles } from '../lint-files.ts';
import { markdownTable } from '../markdown-table.ts';
import { messageTables } from '../message-table.ts';
import { officialChecks } from '../official-checks.ts';
import { loadRulePackages, rulesByName, type RulePackage } from '../rule-packages.ts';
import { run } from '../run-command.ts';
import { countCases, type TestReport } from '../test-cases.ts';
import { readJson, root } from '../workspace.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { messages: { type: 'string' }, update: { type: 'boolean', default: false } },
});
const packages = await loadRulePackages();
if (values.messages === undefined) await showChecks();
else await showMessages(listDockerfiles(values.messages));

async function showChecks(): Promise<void> {
  const official = packages.filter(({ prefix }) => prefix in officialChecks);
  const report = runTests(official);
  console.log(
    'Cases are the passing tests in the groups "invalid" and "valid" of the rule\'s test file: one Dockerfile each.',
  );
  for (const found of official) {
    const { prefix, folder, manifest, rules } = found;
    const checks = officialChecks[prefix] ?? { names: [], outOfReach: {} };
    const rows = compatRows(checks, rulesByName(found), countCases(report, folder));
    const cells = rows.map(({ rule, alias, cases, status }) => [
      rule,
      alias,
      cases.reporting,
      cases.silent,
      status,
    ]);
    console.log(`\n${manifest.name}: ${rules.length} rules for ${checks.names.length} checks\n`);
    console.log(await markdownTable(['Rule', 'Alias', 'Reporting', 'Silent', 'Status'], cells));
    for (const [name, reason] of Object.entries(checks.outOfReach))
      console.log(`${name} is left out: ${reason}.`);
    if (rows.some(({ status }) => status !== 'ok')) process.exitCode = 1;
  }
}

function runTests(tested: readonly RulePackage[]): TestReport {
  const folder = mkdtempSync(join(tmpdir(), 'dflint-compat-'));
  const file = join(folder, 'report.json');
  try {
    const paths = tested.map(({ folder: name }) => `packages/${name}`);
    const { status, stdout, stderr } = run(
      'npx',
      ['vitest', 'run', ...paths, '--reporter=json', `--outputFile=${file}`],
      root,
    );
    if (status !== 0) {
      process.exitCode = 1;
      console.log(`Not all tests pass.\n${stdout}${stderr}`);
    }
    return readJson<TestReport>(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function showMessages(files: readonly string[]): Promise<void> {
  for (const found of packages) {
    const { prefix, path, manifest, rules } = found;
    const config = {
      plugins: { [prefix]: { rules: rulesByName(found) } },
      rules: Object.fromEntries(rules.map(({ name }) => [`${prefix}/${name}`, 'warn'])),
    } as Config;
    const tables = await messageTables(found, await lintFiles(files, config));
    console.log(`# ${manifest.name}\n\n${tables}\n`);
    if (!values.update) continue;
    const readme = join(path, 'README.md');
    const text = replaceBetweenMarkers(readIfThere(readme), 'messages', tables);
    if (text === null) throw new Error(`${readme} has no <!-- begin messages --> and <!-- end messages -->.`);
    for (const changed of writeStaleFiles([await generatedFile(readme, text)]))
      console.log(`updated: ${changed}`);
  }
}
