import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { validateXML } from 'xmllint-wasm';

/**
 * What a schema of `schemas/` says against a text: JSON for `.json`, XML for `.xsd`. Empty when it is valid.
 *
 * @throws SyntaxError when a JSON text is none.
 */
export async function schemaErrors(text: string, schema: string): Promise<string[]> {
  const definition = readFileSync(new URL(`schemas/${schema}`, import.meta.url), 'utf8');
  return schema.endsWith('.xsd') ? xmlErrors(text, definition) : jsonErrors(JSON.parse(text), definition);
}

async function xmlErrors(text: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: text, schema });
  return errors.map(({ rawMessage }) => rawMessage);
}

function jsonErrors(value: unknown, schema: string): string[] {
  // Draft 4 differs from later ones in nothing that these schemas use, but its name would have to be known.
  const { $schema, id, ...definition } = JSON.parse(schema) as Record<string, unknown>;
  expectDraft($schema, id);
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    formats: { uri: isUri, 'uri-reference': isReference },
  });
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  const validate = ajv.compile(definition);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? ''}`);
}

function expectDraft($schema: unknown, id: unknown): void {
  const isKnown = $schema === undefined || $schema === 'http://json-schema.org/draft-04/schema#';
  if (!isKnown) throw new Error(`The schema ${String(id)} is of another draft: ${JSON.stringify($schema)}.`);
}

function isUri(text: string): boolean {
  return URL.canParse(text);
}

/** https://www.rfc-editor.org/rfc/rfc3986#appendix-A */
function isReference(text: string): boolean {
  return /^(?:[\w\-.~!$&'()*+,;=:@/?#[\]]|%[\dA-F]{2})*$/i.test(text);
}
