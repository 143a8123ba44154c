import type { RuleModule } from '@dflint/core/rule';
import { optionSchemas, resolveReference, schemaType } from './schema-type.ts';

/** One option of a rule, as its page lists it. */
export interface RuleOption {
  name: string;
  /** `string[]`, `"a" | "b"`, `object`, ... */
  type: string;
  /** As JSON; empty when there is none. */
  default: string;
  description: string;
}

/** The options that a rule's schema allows. Rules here take one object, as the first and only option, or none. */
export function listOptions({ meta }: RuleModule): RuleOption[] {
  const [schema] = optionSchemas(meta.schema);
  const defaults = (meta.defaultOptions?.[0] ?? {}) as Record<string, unknown>;
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    type: schemaType(property, schema),
    default: defaults[name] === undefined ? '' : JSON.stringify(defaults[name]),
    description: property.description ?? resolveReference(property, schema).description ?? '',
  }));
}
