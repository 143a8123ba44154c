import rule from '../src/rules/no-wget-and-curl.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'one of them': run('curl https://a.b/c && curl https://a.b/d'),
    'in two stages': lines('FROM a AS b', 'RUN wget https://a.b/c', 'FROM a', 'RUN curl https://a.b/c'),
    'installed only': run('apt-get install -y wget curl && wget https://a.b/c'),
    'a trigger and a RUN': lines('FROM a', 'ONBUILD RUN wget https://a.b/c', 'RUN curl https://a.b/c'),
  },
  invalid: {
    both: {
      code: lines('FROM a', 'RUN wget https://a.b/c', 'RUN «curl https://a.b/d»'),
      message: 'This stage runs wget, too, and either does what the other can. Use one of them.',
    },
    'in one RUN': run('wget https://a.b/c && «curl https://a.b/d»'),
    'from then on': lines('FROM a', 'RUN curl a.b', 'RUN «wget a.b»', 'RUN true', 'RUN «curl a.b»'),
    'in triggers': lines('FROM a', 'ONBUILD RUN wget a.b', 'ONBUILD RUN «curl a.b»'),
  },
});
