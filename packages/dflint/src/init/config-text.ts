import type { ConfigFormat, Project } from './project.ts';

/** A config in plain data. */
export type ConfigData = Readonly<Record<string, unknown>>;

/** The name of a new config file. */
export function configFileName(format: ConfigFormat, { manifest }: Project): string {
  if (format === 'yaml' || format === 'json') return `.dflintrc.${format}`;
  const isModule = manifest === 'module';
  return `dflint.config.${isModule ? '' : 'm'}${format}`;
}

/** The text of a new config file: with the address of the schema, or with types, so that editors complete it. */
export async function configText(
  config: ConfigData,
  format: ConfigFormat,
  { dflint }: Project,
): Promise<string> {
  switch (format) {
    case 'yaml': {
      const { dump } = await import('js-yaml');
      return `${schemaComment(dflint)}${dump(config, { lineWidth: 100, noRefs: true })}`;
    }
    case 'json':
      return `${JSON.stringify({ $schema: schemaAddress(dflint), ...config }, null, 2)}\n`;
    case 'js':
    case 'ts':
      // Without dflint in node_modules, an import of it would fail; npx brings its own.
      return dflint === null
        ? `${format === 'js' ? "/** @type {import('dflint').Config} */\n" : ''}export default ${scriptText(config)};\n`
        : `import { defineConfig } from 'dflint';\n\nexport default defineConfig(${scriptText(config)});\n`;
  }
}

/**
 * The line of a YAML file that says which schema it has.
 * @param dflint where dflint is installed, from the folder of the file; null when it is not.
 */
export function schemaComment(dflint: string | null): string {
  return `# yaml-language-server: $schema=${schemaAddress(dflint)}\n`;
}

function schemaAddress(dflint: string | null): string {
  const repository = 'https://raw.githubusercontent.com/dflint/dflint/main/packages/dflint';
  const folder = dflint?.startsWith('..') ? dflint : `./${dflint}`;
  return `${dflint === null ? repository : folder}/schema/dflintrc.schema.json`;
}

/** A value as one writes it in a script: keys without quotes where they need none, single quotes, trailing commas. */
function scriptText(value: unknown, indent = ''): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[${value.map(item => scriptText(item, indent)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([key, item]) =>
        `${inner}${/^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key)}: ${scriptText(item, inner)},\n`,
    );
    return members.length === 0 ? '{}' : `{\n${members.join('')}${indent}}`;
  }
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
