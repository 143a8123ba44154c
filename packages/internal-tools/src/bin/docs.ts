// Updates all that is generated from the rules' meta: rule indexes, presets, heads of pages, tables in READMEs.
// With --check it changes nothing and fails when something is out of date.
import { staleFiles, writeStaleFiles } from '../generated-file.ts';
import { generateAll } from '../generate.ts';

const check = process.argv.includes('--check');
const files = await generateAll();
const stale = check ? staleFiles(files) : writeStaleFiles(files);
for (const path of stale) console.log(`${check ? 'out of date' : 'updated'}: ${path}`);
if (check && stale.length > 0) {
  console.log('Run `npm run docs:update` and commit what it changes.');
  process.exitCode = 1;
}
