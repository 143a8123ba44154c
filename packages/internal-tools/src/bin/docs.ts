// Updates all that is generated from the rules' meta: rule indexes, presets, heads of pages, tables in READMEs,
// the catalogue.
// With --check it changes nothing and fails when something is out of date; with --release, rules that are new came with
// the versions that the packages have now.
import { staleFiles, writeStaleFiles } from '../generated-file.ts';
import { generateAll } from '../generate.ts';

const check = process.argv.includes('--check');
const files = await generateAll({ isRelease: process.argv.includes('--release') });
const stale = check ? staleFiles(files) : writeStaleFiles(files);
for (const path of stale) console.log(`${check ? 'out of date' : 'updated'}: ${path}`);
if (check && stale.length > 0) {
  console.log('Run `npm run docs:update` and commit what it changes.');
  process.exitCode = 1;
}
