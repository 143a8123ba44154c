import { RuleTester } from '@dflint/rule-tester';
import rule from '../src/rules/__RULE__.ts';

new RuleTester().run('__PREFIX__/__RULE__', rule, {
  valid: [
    'FROM mirror.example.com/library/debian:12\n',
    'FROM ghcr.io/acme/base:1\n',
    'FROM scratch\n',
    { name: 'an earlier stage', code: 'FROM ghcr.io/acme/base:1 AS build\nFROM build\n' },
    { name: 'an image that only the build knows', code: 'ARG BASE\nFROM ${BASE}\n' },
  ],
  // What a report underlines stands between « and ».
  invalid: [
    {
      name: 'an official image',
      code: 'FROM «debian:12»\n',
      errors: [
        {
          messageId: 'hub',
          message:
            'debian:12 comes from Docker Hub. Take it from the mirror: mirror.example.com/library/debian:12.',
        },
      ],
      output: 'FROM mirror.example.com/library/debian:12\n',
    },
    {
      name: 'an image with a namespace, of another mirror, over several lines',
      code: 'FROM \\\n  «grafana/grafana:11.0.0» AS app\n',
      options: [{ mirror: 'hub.acme.test:5000' }],
      errors: [{ messageId: 'hub' }],
      output: 'FROM \\\n  hub.acme.test:5000/grafana/grafana:11.0.0 AS app\n',
    },
    {
      name: 'the registry by its name',
      code: 'FROM «docker.io/library/debian:12»\n',
      errors: [{ messageId: 'hub' }],
      output: 'FROM mirror.example.com/library/debian:12\n',
    },
    {
      name: 'a variable, which is changed by hand',
      code: 'ARG BASE=debian:12\nFROM «${BASE}»\n',
      errors: [
        { messageId: 'hub', data: { image: 'debian:12', mirrored: 'mirror.example.com/library/debian:12' } },
      ],
    },
  ],
});
