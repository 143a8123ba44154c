import rule from '../src/rules/no-unknown-copy-source.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/no-unknown-copy-source', rule, {
  valid: [
    {
      name: 'a stage',
      code: lines('FROM a AS Build', 'FROM b', 'COPY --from=build /x /x', 'COPY --from=0 /x /x'),
    },
    {
      name: 'an image',
      code: lines('FROM a', 'COPY --from=nginx:1.27 /x /x', 'COPY --from=localhost:5000/x /x /x'),
    },
    { name: 'the context', code: lines('FROM a', 'COPY x /x') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD COPY --from=x /x /x') },
  ],
  invalid: [
    {
      name: 'a name',
      code: lines('FROM a', 'COPY --from=«builder» /x /x'),
      errors: [
        {
          messageId: 'unknown',
          message:
            'DL3022: "builder" is no stage above this line, and has no tag that would make it an image. Name a stage, or an image with its tag.',
        },
      ],
    },
    {
      name: 'a stage below',
      code: lines('FROM a', 'COPY --from=«later» /x /x', 'FROM b AS later'),
      errors: [{ messageId: 'unknown' }],
    },
    { name: 'a number', code: lines('FROM a', 'COPY --from=«1» /x /x'), errors: [{ messageId: 'unknown' }] },
    {
      name: 'a variable',
      code: lines('FROM a', 'COPY --from=«$STAGE» /x /x'),
      errors: [{ messageId: 'unknown' }],
    },
  ],
});
