import rule from '../src/rules/pin-npm-versions.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/pin-npm-versions', rule, {
  valid: [
    { name: 'a version', code: run('npm install -g typescript@5.4 @angular/cli@17') },
    { name: 'what package.json says', code: run('npm install && npm ci && npm install --production') },
    {
      name: 'a folder or an archive',
      code: run('npm install ./lib ../x /src ~/y tool.tgz https://example.com/a/tarball/1f2e .'),
    },
    { name: 'a commit', code: run('npm install git+https://github.com/a/b#v1 a/b#v1 github:a/b#1f2e3d') },
    { name: 'a prefix', code: run('npm install --prefix web --registry https://example.com') },
    {
      name: 'values of options',
      code: run('npm install --fetch-retries 5 --maxsockets 1 --tag next --https-proxy http://p:3128 a@1'),
    },
    { name: 'other tools', code: run('yarn add left-pad && pnpm add left-pad && npm run install') },
  ],
  invalid: [
    {
      name: 'no version',
      code: run('npm install -g «typescript»'),
      errors: [
        {
          messageId: 'unpinned',
          message:
            'DL3016: typescript may be another version in each build. Name one, as in "npm install name@1.2".',
        },
      ],
    },
    {
      name: 'a scope is no version',
      code: run('npm install --loglevel error «@angular/cli»'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'a branch',
      code: run('npm install «git+ssh://github.com/a/b»'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN npm install «left-pad»'),
      errors: [{ messageId: 'unpinned' }],
    },
  ],
});
