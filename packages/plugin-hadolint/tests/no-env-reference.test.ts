import rule from '../src/rules/no-env-reference.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/no-env-reference', rule, {
  valid: [
    { name: 'two instructions', code: lines('FROM a', 'ENV A=1', 'ENV B=$A') },
    { name: 'another variable', code: lines('FROM a', 'ENV A=1 B=$C') },
    { name: 'itself', code: lines('FROM a', 'ENV A=$A:/x') },
    { name: 'set before', code: lines('FROM a', 'ENV A=0', 'ENV A=1 B=$A') },
    { name: 'an argument', code: lines('FROM a', 'ARG A=0', 'ENV A=1 B=${A}') },
    {
      name: 'an argument that BuildKit provides',
      code: lines(
        'FROM a',
        'ARG TARGETARCH',
        'ARG HTTP_PROXY',
        'ENV TARGETARCH=x HTTP_PROXY=y B=$TARGETARCH$HTTP_PROXY',
      ),
    },
    { name: 'with a default', code: lines('FROM a', 'ENV A=1 B=${A:-x}') },
    { name: 'escaped', code: lines('FROM a', "ENV A=1 B=\\$A C='$A'") },
    { name: 'PATH, which every image has', code: lines('FROM a', 'ENV PATH=/x:$PATH Y=$PATH') },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD ENV A=1 B=$A') },
  ],
  invalid: [
    {
      name: 'the one before',
      code: lines('FROM a', 'ENV HOME_DIR=/app BIN=«$HOME_DIR»/bin'),
      errors: [
        {
          messageId: 'early',
          message:
            'DL3044: "HOME_DIR" is set by this same ENV, and holds only behind it: here it still has the value from before, or none. Use a second ENV.',
        },
      ],
    },
    {
      name: 'the one behind, in quotes',
      code: lines('FROM a', 'ENV B="x «${A}» y" \\', '  A=1'),
      errors: [{ messageId: 'early' }],
    },
    {
      name: 'a proxy, which BuildKit gives to RUN alone',
      code: lines('FROM a', 'ENV HTTP_PROXY=http://p:3128 http_proxy=«$HTTP_PROXY»'),
      errors: [{ messageId: 'early' }],
    },
    {
      name: 'each',
      code: lines('FROM a', 'ENV A=1 B=«$A»«$A» C=«${B}»'),
      errors: [{ messageId: 'early' }, { messageId: 'early' }, { messageId: 'early' }],
    },
  ],
});
