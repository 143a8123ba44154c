import rule from '../src/rules/no-ignore-pragma.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/no-ignore-pragma', rule, {
  valid: [
    { name: 'other comments', code: lines('# hadolint is a linter', 'FROM a', '# ignore=DL3006') },
    {
      name: 'other pragmas',
      code: lines(
        '# hadolint global ignore=DL3006',
        '# hadolint shell=bash',
        '# hadolint stage ignore=DL3006',
        'FROM a',
      ),
    },
    {
      name: 'pragmas that are void, and hide nothing',
      code: lines(
        '# hadolint ignore=DL3006 for now',
        '# hadolint ignore=DL3006,',
        '# hadolint ignore=DL3006,no-sudo',
        'FROM a',
      ),
    },
    { name: 'no comment', code: run('echo "# hadolint ignore=DL3006"') },
  ],
  invalid: [
    {
      name: 'a pragma',
      code: lines('«# hadolint ignore=DL3006»', 'FROM a'),
      errors: [
        {
          messageId: 'pragma',
          message:
            'DL1001: This comment hides what hadolint and dflint have to say about the next instruction. Mend it, or set the rule in the config.',
        },
      ],
    },
    {
      name: 'with blanks',
      code: lines('FROM a', '«#hadolint  ignore = SC2086, DL3006 # why»', 'USER b'),
      errors: [{ messageId: 'pragma' }],
    },
    {
      name: 'in an instruction',
      code: lines('FROM a', 'RUN a && \\', '  «# hadolint ignore=DL3003»', '  b'),
      errors: [{ messageId: 'pragma' }],
    },
  ],
});
