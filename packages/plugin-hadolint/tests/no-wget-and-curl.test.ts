import rule from '../src/rules/no-wget-and-curl.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/no-wget-and-curl', rule, {
  valid: [
    { name: 'one of them', code: run('curl https://a.b/c && curl https://a.b/d') },
    {
      name: 'in two stages',
      code: lines('FROM a AS b', 'RUN wget https://a.b/c', 'FROM a', 'RUN curl https://a.b/c'),
    },
    { name: 'installed only', code: run('apt-get install -y wget curl && wget https://a.b/c') },
    {
      name: 'a trigger and a RUN',
      code: lines('FROM a', 'ONBUILD RUN wget https://a.b/c', 'RUN curl https://a.b/c'),
    },
  ],
  invalid: [
    {
      name: 'both',
      code: lines('FROM a', 'RUN wget https://a.b/c', 'RUN «curl https://a.b/d»'),
      errors: [
        {
          messageId: 'both',
          message: 'DL4001: This stage runs wget, too, and either does what the other can. Use one of them.',
        },
      ],
    },
    {
      name: 'in one RUN',
      code: run('wget https://a.b/c && «curl https://a.b/d»'),
      errors: [{ messageId: 'both' }],
    },
    {
      name: 'from then on',
      code: lines('FROM a', 'RUN curl a.b', 'RUN «wget a.b»', 'RUN true', 'RUN «curl a.b»'),
      errors: [{ messageId: 'both' }, { messageId: 'both' }],
    },
    {
      name: 'in triggers',
      code: lines('FROM a', 'ONBUILD RUN wget a.b', 'ONBUILD RUN «curl a.b»'),
      errors: [{ messageId: 'both' }],
    },
  ],
});
