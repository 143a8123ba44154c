/** The names of types in a JSON schema. */
export type JSONSchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** A JSON schema (draft 7), with the keywords that options of rules use. */
export interface JSONSchema {
  $ref?: string;
  $defs?: Record<string, JSONSchema>;
  definitions?: Record<string, JSONSchema>;
  title?: string;
  description?: string;
  default?: unknown;
  type?: JSONSchemaType | readonly JSONSchemaType[];
  enum?: readonly unknown[];
  const?: unknown;
  allOf?: readonly JSONSchema[];
  anyOf?: readonly JSONSchema[];
  oneOf?: readonly JSONSchema[];
  not?: JSONSchema;
  /** Objects. */
  properties?: Record<string, JSONSchema>;
  patternProperties?: Record<string, JSONSchema>;
  additionalProperties?: boolean | JSONSchema;
  required?: readonly string[];
  minProperties?: number;
  maxProperties?: number;
  /** Arrays. */
  items?: JSONSchema | readonly JSONSchema[];
  additionalItems?: boolean | JSONSchema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  /** Strings. */
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  /** Numbers. */
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
}
