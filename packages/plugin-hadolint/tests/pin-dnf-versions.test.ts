import rule from '../src/rules/pin-dnf-versions.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a version': run('dnf install -y httpd-2.4.57-5.el9 && microdnf install -y tar-1.34'),
    'a file or a group': run(
      'dnf install -y ./tool.rpm @development && dnf group install -y "Development Tools"',
    ),
    'a stream': run('dnf module install -y nodejs:20'),
    'a variable': run('dnf install -y nginx-${VERSION} $MORE'),
    'yum, which is another matter': run('yum install -y httpd'),
  },
  invalid: {
    'no version': {
      code: run('dnf install -y «httpd»'),
      message: 'httpd may be another version in each build. Name one, as in "dnf install name-1.2".',
    },
    microdnf: run('microdnf install -y --nodocs «tar gzip»'),
    'no stream': run('dnf module install -y «nodejs»'),
    'a trigger': lines('FROM a', 'ONBUILD RUN dnf install «httpd»'),
  },
});
