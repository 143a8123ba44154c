import rule from '../src/rules/trusted-registries.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('hadolint/trusted-registries', rule, {
  valid: [
    { name: 'no registry is set', code: lines('FROM evil.example.com/a:1') },
    { name: 'a registry', code: lines('FROM ghcr.io/a/b:1'), options: [{ trustedRegistries: ['ghcr.io'] }] },
    {
      name: 'patterns',
      code: lines('FROM a.example.com/x:1', 'FROM registry.local:5000/y:1'),
      options: [{ trustedRegistries: ['*.example.com', 'registry.*'] }],
    },
    { name: 'all', code: lines('FROM a.b/c:1'), options: [{ trustedRegistries: ['*'] }] },
    {
      name: 'Docker Hub',
      code: lines('FROM debian:12'),
      options: [{ trustedRegistries: ['hub.docker.com'] }],
    },
    {
      name: 'scratch, stages and numbers',
      code: lines('FROM scratch AS a', 'FROM A', 'COPY --from=0 /x /x', 'COPY --from=a /x /x'),
      options: [{ trustedRegistries: ['ghcr.io'] }],
    },
    {
      name: 'a registry that only the build knows',
      code: lines('ARG HUB', 'FROM $HUB/x:1', 'FROM ${HUB}.example.com/y:1'),
      options: [{ trustedRegistries: ['ghcr.io'] }],
    },
  ],
  invalid: [
    {
      name: 'another registry',
      code: lines('FROM «quay.io/a/b:1»'),
      options: [{ trustedRegistries: ['ghcr.io', '*.example.com'] }],
      errors: [
        {
          messageId: 'untrusted',
          message:
            'DL3026: quay.io/a/b:1 comes from quay.io, which is not among the trusted registries: ghcr.io, *.example.com.',
        },
      ],
    },
    {
      name: 'Docker Hub',
      code: lines('FROM «debian:12»'),
      options: [{ trustedRegistries: ['ghcr.io'] }],
      errors: [{ messageId: 'untrusted' }],
    },
    {
      name: 'what is copied and mounted',
      code: lines(
        'FROM scratch',
        'COPY --from=«quay.io/a:1» /x /x',
        'RUN --mount=type=bind,from=«b:1»,target=/b true',
      ),
      options: [{ trustedRegistries: ['ghcr.io'] }],
      errors: [{ messageId: 'untrusted' }, { messageId: 'untrusted' }],
    },
    {
      name: 'with a tag that only the build knows',
      code: lines('ARG TAG', 'FROM «quay.io/a/b:$TAG»'),
      options: [{ trustedRegistries: ['ghcr.io'] }],
      errors: [{ messageId: 'untrusted' }],
    },
  ],
});
