import rule from '../src/rules/no-copy-from-itself.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/no-copy-from-itself', rule, {
  valid: [
    { name: 'another stage', code: lines('FROM a AS x', 'FROM b AS y', 'COPY --from=x /a /a') },
    {
      name: 'an earlier stage of the same name',
      code: lines('FROM a AS x', 'FROM b AS x', 'COPY --from=x /a /a'),
    },
    { name: 'an image', code: lines('FROM a AS x', 'COPY --from=x:1 /a /a') },
    { name: 'a trigger', code: lines('FROM a AS x', 'ONBUILD COPY --from=x /a /a') },
    { name: 'a mount', code: lines('FROM a AS x', 'RUN --mount=from=x,target=/y true') },
  ],
  invalid: [
    {
      name: 'the stage itself',
      code: lines('FROM a AS build', 'COPY --from=«build» /a /b'),
      errors: [
        {
          messageId: 'itself',
          message: 'DL3023: "build" is this stage itself, and a stage can copy from earlier ones only.',
        },
      ],
    },
    {
      name: 'in other letters',
      code: lines('FROM a AS Build', 'COPY --chown=1 --from=«BUILD» /a /b'),
      errors: [{ messageId: 'itself' }],
    },
    {
      name: 'its number',
      code: lines('FROM a', 'FROM b', 'COPY --from=«1» /a /b'),
      errors: [{ messageId: 'itself' }],
    },
  ],
});
