import rule from '../src/rules/prefer-add-for-archives.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/prefer-add-for-archives', rule, {
  valid: [
    { name: 'ADD', code: lines('FROM a', 'ADD x.tar.gz /x') },
    {
      name: 'never unpacked',
      code: lines('FROM a', 'COPY x.tar.gz /x/', 'RUN tar czf y.tar.gz /y && tar -tf x.tar.gz'),
    },
    {
      name: 'a builder stage, of which the archive does not ship',
      code: lines('FROM a AS b', 'COPY x.tar /', 'RUN tar -xf x.tar', 'FROM a', 'COPY --from=b /x /x'),
    },
    {
      name: 'checked before',
      code: lines('FROM a', 'COPY x.tgz /', 'RUN echo "$SUM  x.tgz" | sha256sum -c && tar -xf x.tgz'),
    },
    { name: 'another archive', code: lines('FROM a', 'COPY x.tar.gz /', 'RUN tar -xf y.tar.gz') },
    {
      name: 'from a stage',
      code: lines('FROM a AS b', 'FROM a', 'COPY --from=b x.tar.gz /', 'RUN tar -xf x.tar.gz'),
    },
    {
      name: 'in another stage',
      code: lines('FROM a AS b', 'COPY x.tar.gz /', 'FROM b', 'RUN tar -xf x.tar.gz'),
    },
    {
      name: 'a zip file, which ADD does not unpack',
      code: lines('FROM a', 'COPY x.zip /', 'RUN unzip x.zip'),
    },
    { name: 'a trigger', code: lines('FROM a', 'ONBUILD COPY x.tar.gz /', 'RUN tar -xf x.tar.gz') },
  ],
  invalid: [
    {
      name: 'unpacked',
      code: lines('FROM a', '«COPY x.tar.gz /tmp/»', 'RUN tar -xzf /tmp/x.tar.gz -C /opt'),
      errors: [
        {
          messageId: 'unpacked',
          message:
            'DL3010: x.tar.gz is unpacked on line 3, but ships as well. ADD unpacks it, and leaves nothing behind.',
        },
      ],
    },
    {
      name: 'under another name',
      code: lines('FROM a', '«COPY x /tmp/y.tgz»', 'RUN tar --extract --file /tmp/y.tgz'),
      errors: [{ messageId: 'unpacked' }],
    },
    {
      name: 'without a dash, and in other ways',
      code: lines('FROM a', '«COPY a.tar b.gz /»', '«COPY c.xz /»', 'RUN tar xvf a.tar && unxz c.xz'),
      errors: [{ messageId: 'unpacked' }, { messageId: 'unpacked' }],
    },
    {
      name: 'by Zstandard',
      code: lines('FROM a', '«COPY x.tar.zst /tmp/»', 'RUN tar -xf /tmp/x.tar.zst -C /opt'),
      errors: [{ messageId: 'unpacked' }],
    },
    {
      name: 'in a stage that is not the last',
      code: lines('FROM a AS b', '«COPY x.tar /»', 'RUN tar -xf x.tar', 'FROM b'),
      errors: [{ messageId: 'unpacked' }],
    },
  ],
});
