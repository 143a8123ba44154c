import rule from '../src/rules/undefined-arg-in-from.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/undefined-arg-in-from', rule, {
  valid: [
    { name: 'a declared one', code: lines('ARG A', 'ARG B=1 C=2', 'FROM a:$A$B${C}') },
    { name: 'the platform', code: lines('FROM --platform=$BUILDPLATFORM a-${TARGETARCH}:${TARGETSTAGE}') },
    { name: 'in a trigger or another instruction', code: lines('FROM a', 'ENV B=$C') },
    { name: 'an escaped one', code: lines('FROM a\\$A') },
  ],
  invalid: [
    {
      name: 'none declares it',
      code: lines('FROM a:«${VERSION}»'),
      errors: [
        {
          messageId: 'undeclared',
          message: 'No ARG before the first FROM declares "VERSION". Declare it there.',
        },
      ],
    },
    {
      name: 'an ARG of a stage declares it, too late',
      code: lines('FROM a', 'ARG VERSION=1', 'FROM b:«$VERSION»'),
      errors: [{ messageId: 'undeclared' }],
    },
    {
      name: 'misspelt, in the platform',
      code: lines('FROM --platform=«$BUILDPLATFROM» a'),
      errors: [
        {
          messageId: 'misspelt',
          message: 'No ARG before the first FROM declares "BUILDPLATFROM". "BUILDPLATFORM" may be meant.',
        },
      ],
    },
    {
      name: 'with a default, and in the default of another; each once',
      code: lines('ARG A', 'FROM ${A:-«$XXX»}:«${YYY-b}»$XXX'),
      errors: [{ messageId: 'undeclared' }, { messageId: 'undeclared' }],
    },
    {
      name: 'over several lines',
      code: lines('«FROM» \\', '  a:$VERSION'),
      errors: [{ messageId: 'undeclared' }],
    },
  ],
});
