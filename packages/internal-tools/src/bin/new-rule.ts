// Begins a rule: `npm run new-rule multistage no-something` writes code, test, page and changeset, and what is generated.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFile, writeStaleFiles } from '../generated-file.ts';
import { generateAll } from '../generate.ts';
import { ruleTemplate } from '../rule-template.ts';
import { listPackages, root } from '../workspace.ts';

const [prefix, name] = process.argv.slice(3);
const plugins = listPackages().filter(({ folder }) => folder.startsWith('plugin-'));
const plugin = plugins.find(({ folder }) => folder === `plugin-${prefix}`);

if (!plugin || name === undefined || !/^[a-z]+(-[a-z0-9]+)*$/.test(name)) {
  const prefixes = plugins.map(({ folder }) => folder.slice('plugin-'.length));
  console.error(`Usage: npm run new-rule PLUGIN RULE-NAME
PLUGIN is one of: ${prefixes.join(', ')}. RULE-NAME is in kebab case: no-late-cleanup.`);
  process.exitCode = 2;
} else {
  const files = ruleTemplate(plugin, name);
  const taken = files.find(({ path }) => existsSync(join(root, path)));
  if (taken) {
    console.error(`${taken.path} is there already.`);
    process.exitCode = 2;
  } else {
    const begun = await Promise.all(files.map(({ path, text }) => generatedFile(join(root, path), text)));
    const written = [...writeStaleFiles(begun), ...writeStaleFiles(await generateAll())];
    console.log([...new Set(written)].map(path => `written: ${path}`).join('\n'));
  }
}
