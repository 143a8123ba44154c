import { catalogue } from './catalogue.ts';
import { configSchema } from './config-schema.ts';
import { configTypes } from './config-types.ts';
import type { GeneratedFile } from './generated-file.ts';
import { ruleIndexFiles } from './rule-index.ts';
import { loadRulePackages } from './rule-packages.ts';
import { rulePage } from './rule-page.ts';
import { readmeWithTable } from './rule-table.ts';

/**
 * Everything that is generated from the rules, as it must be; nothing is written.
 *
 * @param options.isRelease whether rules that are new came with the versions that the packages have now
 */
export async function generateAll({ isRelease = false } = {}): Promise<GeneratedFile[]> {
  const packages = await loadRulePackages();
  const files = packages.map(async found => [
    ...(await ruleIndexFiles(found)),
    await readmeWithTable(found),
    ...(await Promise.all(found.rules.map(source => rulePage(found, source)))),
  ]);
  return [
    ...(await Promise.all(files)).flat(),
    await catalogue(packages, { isRelease }),
    await configTypes(packages),
    await configSchema(packages),
  ];
}
