import rule from '../src/rules/prefer-shell-instruction.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    SHELL: lines('FROM a', 'SHELL ["/bin/bash", "-c"]', 'RUN make'),
    'other links': run('ln -s /bin/bash /usr/local/bin/sh'),
    'a word': run('echo ln /bin/sh'),
  },
  invalid: {
    'a link': {
      code: run('«ln -sf /bin/bash /bin/sh»'),
      message: 'This puts another shell in the place of /bin/sh, for all programs. Use SHELL.',
    },
    'with others': run('rm /bin/sh && «ln -s /bin/bash /bin/sh» && make'),
    'a trigger': lines('FROM a', 'ONBUILD RUN «ln -sf /bin/bash /bin/sh»'),
  },
});
