import rule from '../src/rules/clean-zypper-cache.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/clean-zypper-cache', rule, {
  valid: [
    {
      name: 'cleaned',
      code:
        run('zypper in -y a=1 && zypper clean --all').replace('12', '12 AS x') +
        run('zypper install -y a=1 && zypper cc -a'),
    },
    {
      name: 'a cache mount',
      code: lines('FROM a', 'RUN --mount=type=cache,target=/var/cache/zypp zypper in -y a=1'),
    },
    {
      name: 'a builder stage',
      code: lines('FROM a AS b', 'RUN zypper in -y a=1', 'FROM scratch', 'COPY --from=b /x /x'),
    },
  ],
  invalid: [
    {
      name: 'kept',
      code: run('«zypper install -y a=1»'),
      errors: [
        {
          messageId: 'kept',
          message:
            'DL3036: What zypper has downloaded ships in this layer. End the RUN with "zypper clean --all", or put a cache mount at /var/cache/zypp.',
        },
      ],
    },
    {
      name: 'cleaned before',
      code: run('zypper clean && «zypper -n in a=1»'),
      errors: [{ messageId: 'kept' }],
    },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN «zypper in -y a=1»'),
      errors: [{ messageId: 'kept' }],
    },
  ],
});
