import rule from '../src/rules/require-label.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    there: { code: lines('FROM a', 'LABEL x=y'), options: { labelSchema: { x: 'text' } } },
    'of the base': {
      code: lines('FROM a AS b', 'LABEL x=y', 'FROM b'),
      options: { labelSchema: { x: 'text' } },
    },
    'of what starts from it': {
      code: lines('FROM a AS b', 'FROM b', 'LABEL x=y'),
      options: { labelSchema: { x: 'text' } },
    },
    'a builder stage': {
      code: lines('FROM a AS b', 'FROM c', 'COPY --from=b /x /x', 'LABEL x=y'),
      options: { labelSchema: { x: 'text' } },
    },
    'no schema': lines('FROM a'),
  },
  invalid: {
    missing: {
      code: lines('«FROM a»', 'LABEL y=x'),
      options: { labelSchema: { x: 'text' } },
      message: 'The image has no label x, which the schema wants. Add it.',
    },
    several: { code: lines('««FROM a»»'), options: { labelSchema: { x: 'text', y: 'url' } } },
    'of a builder stage': {
      code: lines('FROM a AS b', 'LABEL x=y', '«FROM c»', 'COPY --from=b /x /x'),
      options: { labelSchema: { x: 'text' } },
    },
  },
});
