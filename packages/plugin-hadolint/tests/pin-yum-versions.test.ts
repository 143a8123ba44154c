import rule from '../src/rules/pin-yum-versions.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a version': run('yum install -y httpd-2.4.57 java-17-openjdk-17.0.9'),
    'a file or a group': run('yum install -y ./tool.rpm https://example.com/tool.rpm @development'),
    'a variable': run('yum install -y nginx-${VERSION}'),
    'a stream': run('yum module install -y nodejs:20'),
    'another subcommand': run('yum update -y && yum remove httpd && yum groupinstall "Development Tools"'),
    'a builder stage': lines(
      'FROM ubi AS b',
      'RUN yum install -y gcc',
      'FROM scratch',
      'COPY --from=b /x /x',
    ),
  },
  invalid: {
    'no version': {
      code: run('yum install -y «httpd»'),
      message: 'httpd may be another version in each build. Name one, as in "yum install name-1.2".',
    },
    'a name with a dash': run('yum install -y --setopt=tsflags=nodocs «mod-ssl» a-1'),
    'no stream': run('yum module install -y «nodejs»'),
    'a trigger': lines('FROM a', 'ONBUILD RUN yum install «httpd»'),
  },
});
