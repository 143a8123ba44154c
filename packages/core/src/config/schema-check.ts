import type { JSONSchema, JSONSchemaType } from '../json-schema.ts';
import { isPlainObject } from './merge.ts';

/** The keywords that are understood here, and those that say nothing about validity. */
const UNDERSTOOD = new Set([
  'title',
  'description',
  'default',
  'type',
  'enum',
  'properties',
  'additionalProperties',
  'required',
  'items',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minimum',
]);

/**
 * True when a value fits a schema for certain. False when it does not, or when the schema uses more than the common
 * keywords: then ajv has to be asked. Good options, which is nearly all there are, thus never have to wait for ajv.
 */
export function surelyFits(value: unknown, schema: JSONSchema): boolean {
  for (const keyword in schema) if (!UNDERSTOOD.has(keyword)) return false;
  if (schema.type !== undefined && ![schema.type].flat().some(type => isOfType(value, type))) return false;
  if (schema.enum && !(isScalar(value) && schema.enum.includes(value))) return false;
  if (typeof value === 'number' && schema.minimum !== undefined && !(value >= schema.minimum)) return false;
  if (Array.isArray(value)) return itemsFit(value, schema);
  return isPlainObject(value) ? propertiesFit(value, schema) : isScalar(value);
}

function itemsFit(
  value: readonly unknown[],
  { items, minItems = 0, maxItems = Infinity, uniqueItems }: JSONSchema,
): boolean {
  if (value.length < minItems || value.length > maxItems) return false;
  if (uniqueItems && !(value.every(isScalar) && new Set(value).size === value.length)) return false;
  if (items === undefined) return true;
  if (isTuple(items)) return value.every((item, i) => items[i] === undefined || surelyFits(item, items[i]));
  return value.every(item => surelyFits(item, items));
}

function propertiesFit(value: Record<string, unknown>, schema: JSONSchema): boolean {
  const { properties = {}, additionalProperties = true, required = [] } = schema;
  if (!required.every(key => Object.hasOwn(value, key))) return false;
  return Object.entries(value).every(([key, item]) => {
    const own = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    return typeof own === 'object' ? surelyFits(item, own) : own === true;
  });
}

function isOfType(value: unknown, type: JSONSchemaType): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isPlainObject(value);
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isTuple(items: NonNullable<JSONSchema['items']>): items is readonly JSONSchema[] {
  return Array.isArray(items);
}
