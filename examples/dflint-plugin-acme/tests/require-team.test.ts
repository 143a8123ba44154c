import { RuleTester } from '@dflint/rule-tester';
import rule from '../rules/require-team.js';

const options = [{ teams: ['web', 'data'] }] as const;

new RuleTester({ assertionOptions: { requireLocation: true, requireEveryMessage: true } }).run(
  'acme/require-team',
  rule,
  {
    valid: [
      { name: 'any team', code: 'FROM alpine:3.20\nLABEL com.acme.team=anybody\n' },
      { name: 'a team that there is', code: 'FROM alpine:3.20\nLABEL com.acme.team="web"\n', options },
      {
        name: 'the team of the base stage',
        code: 'FROM alpine:3.20 AS base\nLABEL com.acme.team=web\nFROM base\n',
        options,
      },
      {
        name: 'a builder, which nobody runs',
        code: 'FROM golang:1.22 AS build\nFROM alpine:3.20\nLABEL com.acme.team=web\nCOPY --from=build /a /a\n',
        options,
      },
      {
        name: 'a team that only the build knows',
        code: 'FROM alpine:3.20\nARG TEAM\nLABEL com.acme.team=$TEAM\n',
        options,
      },
    ],
    invalid: [
      {
        name: 'no team, where any would do',
        code: 'FROM «alpine:3.20»\n',
        errors: [{ messageId: 'missing', message: 'Nobody owns this image. Add LABEL com.acme.team="...".' }],
      },
      {
        name: 'no team, with CRLF and over several lines',
        code: 'FROM \\\r\n  «alpine:3.20» AS app\r\nLABEL version=1\r\n',
        options,
        errors: [
          {
            messageId: 'missing',
            suggestions: [
              {
                messageId: 'add',
                data: { team: 'web' },
                output: 'FROM \\\r\n  alpine:3.20 AS app\nLABEL com.acme.team="web"\r\nLABEL version=1\r\n',
              },
              {
                messageId: 'add',
                data: { team: 'data' },
                output: 'FROM \\\r\n  alpine:3.20 AS app\nLABEL com.acme.team="data"\r\nLABEL version=1\r\n',
              },
            ],
          },
        ],
      },
      {
        name: 'a team that there is not, the last one that counts',
        code: 'FROM alpine:3.20\nLABEL com.acme.team=web\nLABEL com.acme.team=«"wbe"»\n',
        options,
        errors: [{ messageId: 'unknown', message: 'There is no team "wbe". Teams: web, data.' }],
      },
      {
        name: 'each image that is built',
        code: 'FROM «a:1» AS one\nFROM «b:1» AS two\n',
        settings: { targets: ['one', 'two'] },
        errors: [{ messageId: 'missing' }, { messageId: 'missing' }],
      },
    ],
  },
);
