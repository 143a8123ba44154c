import { join } from 'node:path';
import { generatedFile, type GeneratedFile } from './generated-file.ts';
import { isInPreset, presetsOf, severityOf } from './presets.ts';
import type { RulePackage } from './rule-packages.ts';

const notice = '// Generated from the rules by `npm run docs:update`; not to be edited.\n';

/**
 * `src/rules/index.ts`, which holds all rules of a package by name, `src/presets.ts`, how its presets set them, and
 * `src/meta.ts`, the name and version of the package as its manifest has them.
 */
export async function ruleIndexFiles(found: RulePackage): Promise<GeneratedFile[]> {
  return Promise.all([
    generatedFile(join(found.path, 'src/rules/index.ts'), renderIndex(found)),
    generatedFile(join(found.path, 'src/presets.ts'), renderPresets(found)),
    generatedFile(join(found.path, 'src/meta.ts'), renderMeta(found)),
  ]);
}

function renderIndex({ rules }: RulePackage): string {
  const imports = rules.map(({ name }) => `import ${camelCase(name)} from './${name}.ts';`);
  const entries = rules.map(({ name }) =>
    camelCase(name) === name ? `${name},` : `'${name}': ${camelCase(name)},`,
  );
  return `${notice}${imports.join('\n')}

/** All rules of this package by name. */
export const rules = {
  ${entries.join('\n')}
};
`;
}

function renderPresets({ prefix, rules }: RulePackage): string {
  const maps = presetsOf(rules).map(preset => {
    const entries = rules
      .filter(({ rule }) => isInPreset(rule, preset))
      .map(({ name, rule }) => `'${prefix}/${name}': '${severityOf(rule)}',`);
    return `/** The rules of the preset \`${preset}\` with their severities. */
export const ${preset} = {
  ${entries.join('\n')}
} as const;
`;
  });
  return `${notice}\n${maps.join('\n')}`;
}

function renderMeta({ manifest }: RulePackage): string {
  const meta = { name: manifest.name, version: manifest.version };
  return `${notice}\n/** What this package is called, and its version. */\nexport const meta = ${JSON.stringify(meta)};\n`;
}

/** `no-late-cleanup` to `noLateCleanup`. */
export function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
