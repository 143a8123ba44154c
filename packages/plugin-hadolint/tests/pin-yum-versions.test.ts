import rule from '../src/rules/pin-yum-versions.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/pin-yum-versions', rule, {
  valid: [
    { name: 'a version', code: run('yum install -y httpd-2.4.57 java-17-openjdk-17.0.9') },
    {
      name: 'a file or a group',
      code: run('yum install -y ./tool.rpm https://example.com/tool.rpm @development'),
    },
    { name: 'a variable', code: run('yum install -y nginx-${VERSION}') },
    { name: 'a stream', code: run('yum module install -y nodejs:20') },
    {
      name: 'another subcommand',
      code: run('yum update -y && yum remove httpd && yum groupinstall "Development Tools"'),
    },
    {
      name: 'a builder stage',
      code: lines('FROM ubi AS b', 'RUN yum install -y gcc', 'FROM scratch', 'COPY --from=b /x /x'),
    },
  ],
  invalid: [
    {
      name: 'no version',
      code: run('yum install -y «httpd»'),
      errors: [
        {
          messageId: 'unpinned',
          message:
            'DL3033: httpd may be another version in each build. Name one, as in "yum install name-1.2".',
        },
      ],
    },
    {
      name: 'a name with a dash',
      code: run('yum install -y --setopt=tsflags=nodocs «mod-ssl» a-1'),
      errors: [{ messageId: 'unpinned' }],
    },
    { name: 'no stream', code: run('yum module install -y «nodejs»'), errors: [{ messageId: 'unpinned' }] },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN yum install «httpd»'),
      errors: [{ messageId: 'unpinned' }],
    },
  ],
});
