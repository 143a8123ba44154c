import { RuleTester } from '@dflint/rule-tester';
import rule from '../src/rules/no-duplicate-healthcheck.ts';
import { lines } from './lint.ts';

// The rule's other message is for another choice of what is reported, which hadolint does not have.
new RuleTester({ assertionOptions: { requireLocation: true } }).run(
  'hadolint/no-duplicate-healthcheck',
  rule,
  {
    valid: [
      { name: 'one', code: lines('FROM a', 'HEALTHCHECK CMD ["true"]') },
      { name: 'one in each stage', code: lines('FROM a', 'HEALTHCHECK NONE', 'FROM b', 'HEALTHCHECK NONE') },
      { name: 'others twice', code: lines('FROM a', 'CMD ["a"]', 'CMD ["b"]') },
    ],
    invalid: [
      {
        name: 'two',
        code: lines('FROM a', 'HEALTHCHECK CMD ["true"]', '«HEALTHCHECK NONE»'),
        errors: [
          {
            messageId: 'overriding',
            message:
              'DL3012: This HEALTHCHECK overrides that of line 2: only the last one of a stage counts. Keep one.',
          },
        ],
      },
      {
        name: 'three',
        code: lines('FROM a', 'HEALTHCHECK NONE', '«HEALTHCHECK NONE»', '«healthcheck CMD ["true"]»'),
        errors: [{ messageId: 'overriding' }, { messageId: 'overriding' }],
      },
      {
        name: 'with something between',
        code: lines('FROM a', 'HEALTHCHECK NONE', 'RUN x', '«HEALTHCHECK NONE»'),
        errors: [{ messageId: 'overriding' }],
      },
    ],
  },
);
