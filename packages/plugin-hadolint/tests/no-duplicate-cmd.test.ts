import { RuleTester } from '@dflint/rule-tester';
import rule from '../src/rules/no-duplicate-cmd.ts';
import { lines } from './lint.ts';

// The rule's other message is for another choice of what is reported, which hadolint does not have.
new RuleTester({ assertionOptions: { requireLocation: true } }).run('hadolint/no-duplicate-cmd', rule, {
  valid: [
    { name: 'one', code: lines('FROM a', 'CMD ["a"]', 'ENTRYPOINT ["b"]') },
    { name: 'one in each stage', code: lines('FROM a', 'CMD ["a"]', 'FROM b', 'CMD ["a"]') },
    { name: 'a trigger', code: lines('FROM a', 'CMD ["a"]', 'ONBUILD CMD ["b"]') },
  ],
  invalid: [
    {
      name: 'two',
      code: lines('FROM a', 'CMD ["a"]', '«CMD ["b"]»'),
      errors: [
        {
          messageId: 'overriding',
          message:
            'DL4003: This CMD overrides that of line 2: only the last one of a stage counts. Keep one.',
        },
      ],
    },
    {
      name: 'three',
      code: lines('FROM a', 'CMD a', '«CMD b»', '«cmd c»'),
      errors: [{ messageId: 'overriding' }, { messageId: 'overriding' }],
    },
    {
      name: 'over several lines',
      code: lines('FROM a', 'CMD a', '«CMD b \\', '  c»'),
      errors: [{ messageId: 'overriding' }],
    },
  ],
});
