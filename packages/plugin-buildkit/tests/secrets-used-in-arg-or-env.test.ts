import rule from '../src/rules/secrets-used-in-arg-or-env.ts';
import { lines, ruleTester } from './lint.ts';

ruleTester.run('buildkit/secrets-used-in-arg-or-env', rule, {
  valid: [
    { name: 'a part of a word', code: lines('FROM a', 'ARG AUTHOR TOKENS MONKEY', 'ENV keyboard=b') },
    { name: 'harmless words', code: lines('FROM a', 'ARG PUBLIC_KEY', 'ENV API_TOKEN_FILE=b KEY_VERSION=c') },
    { name: 'before the first FROM', code: lines('ARG PASSWORD', 'FROM a') },
    { name: 'a trigger and a label', code: lines('FROM a', 'ONBUILD ARG PASSWORD', 'LABEL key=b') },
    { name: 'the value', code: lines('FROM a', 'ENV A=PASSWORD') },
    {
      name: 'fingerprints, where wanted',
      code: lines(
        'FROM a',
        'ENV GPG_KEY=A62AE125BBBFBB96A6E042EC925CC1CCED3D1561 KEY=0xA62AE125BBBFBB96A6E042EC925CC1CCED3D1561',
        'ARG SIGNING_KEY="A62AE125BBBFBB96A6E042EC925CC1CCED3D1561"',
      ),
      options: [{ fingerprints: false }],
    },
  ],
  invalid: [
    {
      name: 'ARG',
      code: lines('FROM a', 'ARG «NPM_TOKEN»'),
      errors: [
        {
          messageId: 'secret',
          message:
            'ARG keeps "NPM_TOKEN" in the image for everybody to read. Use a secret mount: RUN --mount=type=secret.',
        },
      ],
    },
    {
      name: 'each name, in any letter case',
      code: lines('FROM a', 'env «git_Key»=b c=d «APIKEY»=e', 'ARG «password»=f «x_credentials_y»'),
      errors: [
        { messageId: 'secret' },
        { messageId: 'secret' },
        { messageId: 'secret' },
        { messageId: 'secret' },
      ],
    },
    {
      name: 'fingerprints',
      code: lines('FROM a', 'ENV «GPG_KEY»=A62AE125BBBFBB96A6E042EC925CC1CCED3D1561'),
      errors: [{ messageId: 'secret' }],
    },
    {
      name: 'what is no fingerprint: lower case, another length, unknown',
      code: lines(
        'FROM a',
        'ENV «A_KEY»=a62ae125bbbfbb96a6e042ec925cc1cced3d1561',
        'ARG «B_KEY»=A62AE125BBBFBB96A6E042EC925CC1CCED3D156',
        'ARG «C_KEY»',
      ),
      options: [{ fingerprints: false }],
      errors: [{ messageId: 'secret' }, { messageId: 'secret' }, { messageId: 'secret' }],
    },
    { name: 'the outdated form', code: lines('FROM a', 'ENV «AUTH» b c'), errors: [{ messageId: 'secret' }] },
    {
      name: 'over several lines, at the first',
      code: lines('FROM a', '«ENV» a=b \\', '  PASSWD=c'),
      errors: [{ messageId: 'secret' }],
    },
  ],
});
