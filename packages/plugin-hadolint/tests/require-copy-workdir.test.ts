import rule from '../src/rules/require-copy-workdir.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/require-copy-workdir', rule, {
  valid: [
    { name: 'an absolute path', code: lines('FROM a', 'COPY x /x', 'COPY x C:/x', 'COPY x $DIR/x') },
    { name: 'a WORKDIR', code: lines('FROM a', 'WORKDIR /app', 'COPY x .', 'COPY --from=b:1 x y') },
    {
      name: 'the WORKDIR of the base',
      code: lines('FROM a AS b', 'WORKDIR /app', 'FROM b AS c', 'FROM C', 'COPY x .'),
    },
    { name: 'scratch, where it is known', code: lines('FROM scratch', 'COPY x y') },
    { name: 'ADD', code: lines('FROM a', 'ADD x .') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD COPY x .') },
  ],
  invalid: [
    {
      name: 'no WORKDIR',
      code: lines('FROM a', 'COPY x «.»'),
      errors: [
        {
          messageId: 'relative',
          message:
            'DL3045: "." starts from whatever WORKDIR the base image has. Set WORKDIR first, or copy to an absolute path.',
        },
      ],
    },
    {
      name: 'of another stage',
      code: lines('FROM a AS b', 'WORKDIR /app', 'FROM a', 'COPY x «./y»'),
      errors: [{ messageId: 'relative' }],
    },
    {
      name: 'later, or in a trigger',
      code: lines('FROM a', 'ONBUILD WORKDIR /app', 'COPY x «"y"»', 'WORKDIR /app'),
      errors: [{ messageId: 'relative' }],
    },
    {
      name: 'in JSON, from a stage',
      code: lines('FROM a AS b', 'FROM a', 'COPY --from=b ["x", «"y"»]'),
      errors: [{ messageId: 'relative' }],
    },
  ],
});
