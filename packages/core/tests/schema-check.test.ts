import type { JSONSchema } from '@dflint/core/rule';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { surelyFits } from '../src/config/schema-check.ts';

/** One keyword with its value. */
function entries(keywords: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<[string, unknown]> {
  return fc.oneof(...Object.entries(keywords).map(([key, own]) => fc.tuple(fc.constant(key), own)));
}

describe('surelyFits', () => {
  const ajv = new Ajv.default({ strict: false });
  const scalar = fc.oneof(
    fc.integer({ min: -2, max: 3 }),
    fc.double(),
    fc.constantFrom('a', 'b', true, false, null),
  );
  const { value, schema: anySchema } = fc.letrec<{ value: unknown; schema: JSONSchema }>(tie => ({
    value: fc.oneof(
      { depthSize: 'small' },
      scalar,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('x', 'y', 'toString'), tie('value'), { maxKeys: 2 }),
    ),
    schema: fc
      .array(
        fc.oneof(
          entries({
            type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', ['string', 'null']),
            enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 3, comparator: (a, b) => a === b }),
            minimum: fc.integer({ min: -1, max: 2 }),
          }),
          entries({
            type: fc.constant('object'),
            properties: fc.dictionary(fc.constantFrom('x', 'y'), tie('schema'), { maxKeys: 2 }),
            additionalProperties: fc.oneof({ depthSize: 'small' }, fc.boolean(), tie('schema')),
            required: fc.uniqueArray(fc.constantFrom('x', 'y')),
          }),
          entries({
            type: fc.constant('array'),
            items: fc.oneof(
              { depthSize: 'small' },
              tie('schema'),
              fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
            ),
            minItems: fc.nat(2),
            maxItems: fc.nat(3),
            uniqueItems: fc.boolean(),
          }),
          entries({ pattern: fc.constant('^a'), not: fc.constant({ type: 'string' }) }),
        ),
        { maxLength: 3 },
      )
      .map(all => Object.fromEntries(all) as JSONSchema),
  }));

  test('is true only for what ajv accepts', () => {
    let fitting = 0;
    fc.assert(
      fc.property(value, anySchema, (each, own) => {
        if (!surelyFits(each, own)) return;
        fitting++;
        expect(ajv.validate(own, each)).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(fitting).toBeGreaterThan(20);
  });
});
