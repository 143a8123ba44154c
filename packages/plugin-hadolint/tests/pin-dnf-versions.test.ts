import rule from '../src/rules/pin-dnf-versions.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/pin-dnf-versions', rule, {
  valid: [
    { name: 'a version', code: run('dnf install -y httpd-2.4.57-5.el9 && microdnf install -y tar-1.34') },
    {
      name: 'a file or a group',
      code: run('dnf install -y ./tool.rpm @development && dnf group install -y "Development Tools"'),
    },
    { name: 'a stream', code: run('dnf module install -y nodejs:20') },
    { name: 'a variable', code: run('dnf install -y nginx-${VERSION} $MORE') },
    { name: 'yum, which is another matter', code: run('yum install -y httpd') },
  ],
  invalid: [
    {
      name: 'no version',
      code: run('dnf install -y «httpd»'),
      errors: [
        {
          messageId: 'unpinned',
          message:
            'DL3041: httpd may be another version in each build. Name one, as in "dnf install name-1.2".',
        },
      ],
    },
    {
      name: 'microdnf',
      code: run('microdnf install -y --nodocs «tar gzip»'),
      errors: [{ messageId: 'unpinned' }],
    },
    { name: 'no stream', code: run('dnf module install -y «nodejs»'), errors: [{ messageId: 'unpinned' }] },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN dnf install «httpd»'),
      errors: [{ messageId: 'unpinned' }],
    },
  ],
});
