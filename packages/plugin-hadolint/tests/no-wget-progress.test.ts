import rule from '../src/rules/no-wget-progress.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    quiet: run(
      'wget -q https://x.y/z && wget -nv https://x.y/z && wget --quiet https://x.y/z && wget -qO- https://x.y/z',
    ),
    dots: run('wget --progress=dot:giga https://x.y/z'),
    'a log': run(
      'wget -o log https://x.y/z && wget --append-output=log https://x.y/z && wget --no-verbose https://x.y/z',
    ),
    'a question': run('wget --version && apt-get install wget'),
  },
  invalid: {
    'a bar': {
      code: run('«wget https://x.y/z»'),
      message:
        'wget fills the build log with its progress bar. Write "wget --progress=dot:giga", or "wget -q".',
    },
    'in a pipe': run('«wget -O - https://x.y/z» | tar xz'),
    'a trigger': lines('FROM a', 'ONBUILD RUN «wget -c https://x.y/z»'),
  },
});
