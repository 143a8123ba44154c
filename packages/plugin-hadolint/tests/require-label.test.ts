import rule from '../src/rules/require-label.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/require-label', rule, {
  valid: [
    { name: 'there', code: lines('FROM a', 'LABEL x=y'), options: [{ labelSchema: { x: 'text' } }] },
    {
      name: 'of the base',
      code: lines('FROM a AS b', 'LABEL x=y', 'FROM b'),
      options: [{ labelSchema: { x: 'text' } }],
    },
    {
      name: 'of what starts from it',
      code: lines('FROM a AS b', 'FROM b', 'LABEL x=y'),
      options: [{ labelSchema: { x: 'text' } }],
    },
    {
      name: 'a builder stage',
      code: lines('FROM a AS b', 'FROM c', 'COPY --from=b /x /x', 'LABEL x=y'),
      options: [{ labelSchema: { x: 'text' } }],
    },
    { name: 'no schema', code: lines('FROM a') },
  ],
  invalid: [
    {
      name: 'missing',
      code: lines('«FROM a»', 'LABEL y=x'),
      options: [{ labelSchema: { x: 'text' } }],
      errors: [
        {
          messageId: 'missing',
          message: 'DL3049: The image has no label x, which the schema wants. Add it.',
        },
      ],
    },
    {
      name: 'several',
      code: lines('««FROM a»»'),
      options: [{ labelSchema: { x: 'text', y: 'url' } }],
      errors: [{ messageId: 'missing' }, { messageId: 'missing' }],
    },
    {
      name: 'of a builder stage',
      code: lines('FROM a AS b', 'LABEL x=y', '«FROM c»', 'COPY --from=b /x /x'),
      options: [{ labelSchema: { x: 'text' } }],
      errors: [{ messageId: 'missing' }],
    },
  ],
});
