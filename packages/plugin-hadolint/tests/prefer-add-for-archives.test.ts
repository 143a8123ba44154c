import rule from '../src/rules/prefer-add-for-archives.ts';
import { lines } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    ADD: lines('FROM a', 'ADD x.tar.gz /x'),
    'never unpacked': lines('FROM a', 'COPY x.tar.gz /x/', 'RUN tar czf y.tar.gz /y && tar -tf x.tar.gz'),
    'another archive': lines('FROM a', 'COPY x.tar.gz /', 'RUN tar -xf y.tar.gz'),
    'from a stage': lines('FROM a AS b', 'FROM a', 'COPY --from=b x.tar.gz /', 'RUN tar -xf x.tar.gz'),
    'in another stage': lines('FROM a AS b', 'COPY x.tar.gz /', 'FROM b', 'RUN tar -xf x.tar.gz'),
    'a zip file, which ADD does not unpack': lines('FROM a', 'COPY x.zip /', 'RUN unzip x.zip'),
    'a trigger': lines('FROM a', 'ONBUILD COPY x.tar.gz /', 'RUN tar -xf x.tar.gz'),
  },
  invalid: {
    unpacked: {
      code: lines('FROM a', '«COPY x.tar.gz /tmp/»', 'RUN tar -xzf /tmp/x.tar.gz -C /opt'),
      message:
        'x.tar.gz is unpacked on line 3, but ships as well. ADD unpacks it, and leaves nothing behind.',
    },
    'under another name': lines('FROM a', '«COPY x /tmp/y.tgz»', 'RUN tar --extract --file /tmp/y.tgz'),
    'without a dash, and in other ways': lines(
      'FROM a',
      '«COPY a.tar b.gz /»',
      '«COPY c.xz /»',
      'RUN tar xvf a.tar && unxz c.xz',
    ),
    'in a stage that is not the last': lines('FROM a AS b', '«COPY x.tar /»', 'RUN tar -xf x.tar', 'FROM b'),
  },
});
