import rule from '../src/rules/no-ignore-pragma.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'other comments': lines('# hadolint is a linter', 'FROM a', '# ignore=DL3006'),
    'other pragmas': lines(
      '# hadolint global ignore=DL3006',
      '# hadolint shell=bash',
      '# hadolint stage ignore=DL3006',
      'FROM a',
    ),
    'no comment': run('echo "# hadolint ignore=DL3006"'),
  },
  invalid: {
    'a pragma': {
      code: lines('«# hadolint ignore=DL3006»', 'FROM a'),
      message:
        'This comment hides what hadolint and dflint have to say about the next instruction. Mend it, or set the rule in the config.',
    },
    'with blanks': lines('FROM a', '«#hadolint  ignore = SC2086, DL3006 # why»', 'USER b'),
    'in an instruction': lines('FROM a', 'RUN a && \\', '  «# hadolint ignore=DL3003»', '  b'),
  },
});
