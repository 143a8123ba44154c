import rule from '../src/rules/multiple-instructions-disallowed.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/multiple-instructions-disallowed', rule, {
  valid: [
    { name: 'one of each', code: lines('FROM a', 'CMD ["b"]', 'ENTRYPOINT ["c"]', 'HEALTHCHECK NONE') },
    { name: 'one in each stage', code: lines('FROM a AS x', 'CMD b', 'FROM x', 'CMD c') },
    { name: 'others', code: lines('FROM a', 'RUN b', 'RUN b', 'USER c', 'USER d') },
    { name: 'a trigger', code: lines('FROM a', 'CMD b', 'ONBUILD CMD c') },
    {
      name: 'one that is not asked about',
      code: lines('FROM a', 'CMD b', 'CMD c'),
      options: [{ instructions: ['ENTRYPOINT'] }],
    },
  ],
  invalid: [
    {
      name: 'two, at the first',
      code: lines('FROM a', '«CMD ["b"]»', 'RUN c', 'cmd ["d"]'),
      errors: [
        {
          messageId: 'overridden',
          message: 'This CMD does nothing: only the last one of a stage counts (line 4). Remove it.',
        },
      ],
    },
    {
      name: 'three',
      code: lines('FROM a', '«ENTRYPOINT b»', '«entrypoint c \\', '  d»', 'ENTRYPOINT e'),
      errors: [
        {
          messageId: 'overridden',
          message: 'This ENTRYPOINT does nothing: only the last one of a stage counts (line 5). Remove it.',
        },
        {
          messageId: 'overridden',
          message: 'This ENTRYPOINT does nothing: only the last one of a stage counts (line 5). Remove it.',
        },
      ],
    },
    {
      name: 'HEALTHCHECK NONE',
      code: lines('FROM a', '«HEALTHCHECK NONE»', 'HEALTHCHECK CMD b'),
      errors: [{ messageId: 'overridden' }],
    },
    {
      name: 'at the later one, of some instructions, when asked for',
      code: lines('FROM a', 'ENTRYPOINT b', 'ENTRYPOINT b', 'CMD c', '«CMD d»'),
      options: [{ instructions: ['CMD'], report: 'overriding' }],
      errors: [
        {
          messageId: 'overriding',
          message: 'This CMD overrides that of line 4: only the last one of a stage counts. Keep one.',
        },
      ],
    },
  ],
});
