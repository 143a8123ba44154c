import type { ConfigFormat, Project } from './project.ts';

/** A config in plain data. */
export type ConfigData = Readonly<Record<string, unknown>>;

const SCHEMA = 'schema/dflintrc.schema.json';

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
  const schema =
    dflint === null
      ? `https://raw.githubusercontent.com/dflint/dflint/main/packages/dflint/${SCHEMA}`
      : `./${dflint}/${SCHEMA}`;
  switch (format) {
    case 'yaml': {
      const { dump } = await import('js-yaml');
      return `# yaml-language-server: $schema=${schema}\n${dump(config, { lineWidth: 100, noRefs: true })}`;
    }
    case 'json':
      return `${JSON.stringify({ $schema: schema, ...config }, null, 2)}\n`;
    case 'js':
    case 'ts':
      // Without dflint in node_modules, an import of it would fail; npx brings its own.
      return dflint === null
        ? `${format === 'js' ? "/** @type {import('dflint').Config} */\n" : ''}export default ${scriptText(config)};\n`
        : `import { defineConfig } from 'dflint';\n\nexport default defineConfig(${scriptText(config)});\n`;
  }
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
