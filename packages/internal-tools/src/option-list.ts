import type { RuleModule, JSONSchema } from '@dflint/core/rule';
import { isList, resolveReference, schemaType } from './schema-type.ts';

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
    type: schemaType(property, schema),
    default: defaults[name] === undefined ? '' : JSON.stringify(defaults[name]),
    description: property.description ?? resolveReference(property, schema).description ?? '',
  }));
}

/** The schema of the option object: rules here take one object, as the first and only option. */
function optionSchema(schema: RuleModule['meta']['schema']): JSONSchema | undefined {
  if (isList(schema)) return schema[0];
  return isList(schema.items) ? schema.items[0] : schema.items;
}
