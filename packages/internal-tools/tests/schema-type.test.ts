import type { JSONSchema } from '@dflint/core/rule';
import { expect, test } from 'vitest';
import { schemaType } from '../src/schema-type.ts';

test.each<[JSONSchema, string]>([
  [{}, 'unknown'],
  [{ type: 'integer' }, 'number'],
  [{ type: ['string', 'integer'] }, 'string | number'],
  [{ enum: ['a', 1, null] }, '"a" | 1 | null'],
  [{ type: 'array' }, 'unknown[]'],
  [{ type: 'array', items: { type: 'string' } }, 'string[]'],
  [{ type: 'array', items: { enum: ['a', 'b'] } }, '("a" | "b")[]'],
  [{ type: 'object' }, 'Record<string, unknown>'],
  [{ type: 'object', additionalProperties: { type: 'boolean' } }, 'Record<string, boolean>'],
  [
    { type: 'object', properties: { a: { type: 'string' }, b: { type: 'number' } } },
    '{ a?: string; b?: number }',
  ],
  [{ anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }, 'string | string[]'],
  [{ $ref: '#/$defs/x', $defs: { x: { type: 'boolean' } } }, 'boolean'],
])('%j is %s', (schema, type) => {
  expect(schemaType(schema)).toBe(type);
});
