import rule from '../src/rules/pin-npm-versions.ts';
import { lines, run } from './lint.ts';
import { testRule } from './test-rule.ts';

testRule(rule, {
  valid: {
    'a version': run('npm install -g typescript@5.4 @angular/cli@17'),
    'what package.json says': run('npm install && npm ci && npm install --production'),
    'a folder or an archive': run(
      'npm install ./lib ../x /src ~/y tool.tgz https://example.com/a/tarball/1f2e .',
    ),
    'a commit': run('npm install git+https://github.com/a/b#v1'),
    'a prefix': run('npm install --prefix web --registry https://example.com'),
    'other tools': run('yarn add left-pad && pnpm add left-pad && npm run install'),
  },
  invalid: {
    'no version': {
      code: run('npm install -g «typescript»'),
      message: 'typescript may be another version in each build. Name one, as in "npm install name@1.2".',
    },
    'a scope is no version': run('npm install --loglevel error «@angular/cli»'),
    'a branch': run('npm install «git+ssh://github.com/a/b»'),
    'a trigger': lines('FROM a', 'ONBUILD RUN npm install «left-pad»'),
  },
});
