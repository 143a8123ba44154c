import { RuleTester } from '@dflint/rule-tester';
import rule from '../src/rules/no-duplicate-entrypoint.ts';
import { lines } from './lint.ts';

// The rule's other message is for another choice of what is reported, which hadolint does not have.
new RuleTester({ assertionOptions: { requireLocation: true } }).run(
  'hadolint/no-duplicate-entrypoint',
  rule,
  {
    valid: [
      { name: 'one', code: lines('FROM a', 'CMD ["a"]', 'ENTRYPOINT ["b"]') },
      { name: 'one in each stage', code: lines('FROM a', 'ENTRYPOINT ["a"]', 'FROM b', 'ENTRYPOINT ["a"]') },
      { name: 'a trigger', code: lines('FROM a', 'ENTRYPOINT ["a"]', 'ONBUILD ENTRYPOINT ["b"]') },
    ],
    invalid: [
      {
        name: 'two',
        code: lines('FROM a', 'ENTRYPOINT ["a"]', '«ENTRYPOINT ["b"]»'),
        errors: [
          {
            messageId: 'overriding',
            message:
              'DL4004: This ENTRYPOINT overrides that of line 2: only the last one of a stage counts. Keep one.',
          },
        ],
      },
      {
        name: 'three',
        code: lines('FROM a', 'ENTRYPOINT a', '«ENTRYPOINT b»', '«entrypoint c»'),
        errors: [{ messageId: 'overriding' }, { messageId: 'overriding' }],
      },
      {
        name: 'with something between',
        code: lines('FROM a', 'ENTRYPOINT a', 'USER b', '«ENTRYPOINT b»'),
        errors: [{ messageId: 'overriding' }],
      },
    ],
  },
);
