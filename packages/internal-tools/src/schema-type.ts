import type { JSONSchema, RuleModule } from '@dflint/core/rule';

/**
 * The type in TypeScript of what fits a schema: `string[]`, `"a" | "b"`, `{ add?: string[] }`.
 * @param whole the schema that `$ref`s in it are about
 */
export function schemaType(schema: JSONSchema, whole: JSONSchema | undefined = schema): string {
  const {
    enum: values,
    anyOf,
    oneOf,
    type,
    items,
    properties,
    additionalProperties,
  } = resolveReference(schema, whole);
  if (values) return values.map(value => JSON.stringify(value)).join(' | ');
  const alternatives = anyOf ?? oneOf;
  if (alternatives) return alternatives.map(each => schemaType(each, whole)).join(' | ');
  if (isList(type)) return type.map(plainType).join(' | ');
  if (type === 'array' && items && !isList(items)) {
    const item = schemaType(items, whole);
    return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
  }
  if (type === 'object' && properties) {
    const members = Object.entries(properties).map(
      ([name, property]) => `${name}?: ${schemaType(property, whole)}`,
    );
    return `{ ${members.join('; ')} }`;
  }
  if (type === 'object' && typeof additionalProperties === 'object')
    return `Record<string, ${schemaType(additionalProperties, whole)}>`;
  return plainType(type);
}

function plainType(type: string | undefined): string {
  switch (type) {
    case 'integer':
      return 'number';
    case 'array':
      return 'unknown[]';
    case 'object':
      return 'Record<string, unknown>';
    default:
      return type ?? 'unknown';
  }
}

/** Follows `$ref: '#/$defs/name'` within a schema. */
export function resolveReference(schema: JSONSchema, whole: JSONSchema | undefined): JSONSchema {
  const name = schema.$ref?.split('/').at(-1);
  const definition = name === undefined ? undefined : (whole?.$defs?.[name] ?? whole?.definitions?.[name]);
  return definition ?? schema;
}

/** `Array.isArray` that keeps the types of read-only arrays. */
function isList<T>(value: T | readonly T[] | undefined): value is readonly T[] {
  return Array.isArray(value);
}

/**
 * The schemas of the options of a rule, by position.
 * @throws when the schema is not one for each option.
 */
export function optionSchemas(schema: RuleModule['meta']['schema']): readonly JSONSchema[] {
  if (isList(schema)) return schema;
  if (schema.type === 'array' && isList(schema.items)) return schema.items;
  throw new Error('A rule here gives its schema as an array: one for each option.');
}
