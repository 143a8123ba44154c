import type { RuleModule, JSONSchema } from '@dflint/core/rule';

/** One option of a rule, as its page lists it. */
export interface RuleOption {
  name: string;
  /** `string[]`, `"a" | "b"`, `object`, ... */
  type: string;
  /** As JSON; empty when there is none. */
  default: string;
  description: string;
}

/** The options that a rule's schema allows: the properties of its option object, or none. */
export function listOptions({ meta }: RuleModule): RuleOption[] {
  const schema = optionSchema(meta.schema);
  const defaults = (meta.defaultOptions?.[0] ?? {}) as Record<string, unknown>;
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    type: typeName(resolveReference(property, schema)),
    default: defaults[name] === undefined ? '' : JSON.stringify(defaults[name]),
    description: property.description ?? resolveReference(property, schema).description ?? '',
  }));
}

/** The schema of the option object: rules here take one object, as the first and only option. */
function optionSchema(schema: RuleModule['meta']['schema']): JSONSchema | undefined {
  if (isList(schema)) return schema[0];
  return isList(schema.items) ? schema.items[0] : schema.items;
}

function isList<T>(value: T | readonly T[] | undefined): value is readonly T[] {
  return Array.isArray(value);
}

/** Follows `$ref: '#/$defs/name'` within the schema. */
function resolveReference(schema: JSONSchema, whole: JSONSchema | undefined): JSONSchema {
  const name = schema.$ref?.split('/').at(-1);
  const definition = name === undefined ? undefined : (whole?.$defs?.[name] ?? whole?.definitions?.[name]);
  return definition ?? schema;
}

function typeName(schema: JSONSchema): string {
  if (schema.enum) return schema.enum.map(value => JSON.stringify(value)).join(' | ');
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return alternatives.map(typeName).join(' | ');
  if (isList(schema.type)) return schema.type.join(' | ');
  if (schema.type === 'array')
    return schema.items && !isList(schema.items) ? `${typeName(schema.items)}[]` : 'array';
  if (schema.type === 'object' && schema.properties) {
    const members = Object.entries(schema.properties).map(
      ([name, property]) => `${name}?: ${typeName(property)}`,
    );
    return `{ ${members.join('; ')} }`;
  }
  return schema.type ?? 'any';
}
