import { DEFAULT_SCHEMA, Type, YAMLException, loadAll } from 'js-yaml';

/** Tags of Compose (`!reset`, `!override`), and those of others that read the same files. */
const tags = (['scalar', 'sequence', 'mapping'] as const).map(
  kind =>
    new Type('!', {
      kind,
      multi: true,
      construct: (data: unknown, tag?: string) => (tag === '!reset' ? null : data),
    }),
);
const schema = DEFAULT_SCHEMA.extend(tags);

/** The documents of a YAML text, or what is wrong with it and in which line, from 1. JSON is YAML, too. */
export function readYaml(text: string): { documents: unknown[] } | { problem: string; line: number } {
  try {
    return { documents: loadAll(text, null, { schema }) };
  } catch (error) {
    if (error instanceof YAMLException) return { problem: error.reason, line: error.mark.line + 1 };
    throw error;
  }
}
