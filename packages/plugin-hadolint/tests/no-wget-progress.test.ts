import rule from '../src/rules/no-wget-progress.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/no-wget-progress', rule, {
  valid: [
    {
      name: 'quiet',
      code: run(
        'wget -q https://x.y/z && wget -nv https://x.y/z && wget --quiet https://x.y/z && wget -qO- https://x.y/z',
      ),
    },
    { name: 'dots', code: run('wget --progress=dot:giga https://x.y/z') },
    {
      name: 'a log',
      code: run(
        'wget -o log https://x.y/z && wget --append-output=log https://x.y/z && wget --no-verbose https://x.y/z',
      ),
    },
    { name: 'a question', code: run('wget --version && apt-get install wget') },
  ],
  invalid: [
    {
      name: 'a trigger before the first FROM, where Docker takes none',
      code: lines('ONBUILD RUN «wget http://x.y/z»', 'FROM a'),
      syntaxErrors: 1,
      errors: [{ messageId: 'progress' }],
    },
    {
      name: 'a bar',
      code: run('«wget https://x.y/z»'),
      errors: [
        {
          messageId: 'progress',
          message:
            'DL3047: wget fills the build log with its progress bar. Write "wget --progress=dot:giga", or "wget -q".',
        },
      ],
    },
    {
      name: 'of BusyBox, which has no other option',
      code: lines('FROM alpine:3.20 AS a', 'FROM a', 'RUN «wget https://x.y/z»'),
      errors: [
        {
          messageId: 'busybox',
          message: 'DL3047: wget fills the build log with its progress bar. Write "wget -q".',
        },
      ],
    },
    {
      name: 'in a pipe',
      code: run('«wget -O - https://x.y/z» | tar xz'),
      errors: [{ messageId: 'progress' }],
    },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN «wget -c https://x.y/z»'),
      errors: [{ messageId: 'progress' }],
    },
  ],
});
