import rule from '../src/rules/prefer-shell-instruction.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/prefer-shell-instruction', rule, {
  valid: [
    { name: 'SHELL', code: lines('FROM a', 'SHELL ["/bin/bash", "-c"]', 'RUN make') },
    { name: 'other links', code: run('ln -s /bin/bash /usr/local/bin/sh') },
    { name: 'a link to /bin/sh', code: run('ln -s /bin/sh /usr/local/bin/mysh && ln /bin/sh /x') },
    { name: 'a word', code: run('echo ln /bin/sh') },
  ],
  invalid: [
    {
      name: 'a link',
      code: run('«ln -sf /bin/bash /bin/sh»'),
      errors: [
        {
          messageId: 'replaced',
          message: 'DL4005: This puts another shell in the place of /bin/sh, for all programs. Use SHELL.',
        },
      ],
    },
    {
      name: 'with options behind it',
      code: run('«ln /bin/bash /bin/sh -sf»'),
      errors: [{ messageId: 'replaced' }],
    },
    {
      name: 'with others',
      code: run('rm /bin/sh && «ln -s /bin/bash /bin/sh» && make'),
      errors: [{ messageId: 'replaced' }],
    },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN «ln -sf /bin/bash /bin/sh»'),
      errors: [{ messageId: 'replaced' }],
    },
  ],
});
