import { expect, test } from 'vitest';
import { transientPackages } from '../src/index.ts';
import { commandsOf } from './commands.ts';

/** `names: what installs > what removes` for each pair of a RUN. */
const pairsOf = (script: string): string[] =>
  transientPackages(commandsOf(`RUN ${script}`)).map(
    ({ names, installed, removed }) =>
      `${names.join(' ')}: ${installed.command.name} ${installed.action} > ${removed.command.name} ${removed.action}`,
  );

test.each<[string, string[]]>([
  ['apt-get install gcc make && x && apt-get purge -y gcc', ['gcc: apt-get install > apt-get remove']],
  ['apt-get install gcc=12 && apt remove gcc', ['gcc: apt-get install > apt remove']],
  ['D="gcc make"; apt-get install $D; apt-get purge $D', ['gcc make: apt-get install > apt-get remove']],
  ['apt-get install $D; apt-get purge $D', [': apt-get install > apt-get remove']],
  ['apt-get install gcc-$V; apt-get purge gcc-$V', ['gcc-${V}: apt-get install > apt-get remove']],
  ['apk add --virtual .b gcc && apk del .b', ['.b: apk install > apk remove']],
  ['apk add -t .b $D && apk del .b', ['.b: apk install > apk remove']],
  ['dnf install gcc-12.2.1 && dnf remove gcc', ['gcc: dnf install > dnf remove']],
  ['pip install x && pip uninstall -y x', ['x: pip install > pip remove']],
  ['uv pip install x && pip uninstall x', ['x: uv install > pip remove']],
  ['apt-get install ./a.deb gcc && dpkg --purge gcc', ['gcc: apt-get install > dpkg remove']],
  ['yum install gcc && rpm -e gcc', ['gcc: yum install > rpm remove']],
  ['xargs apt-get install < l; xargs apt-get purge < l', [': apt-get install > apt-get remove']],
  ['apt-get install gcc && apt-get purge $(comm a b)', [': apt-get install > apt-get remove']],
  [
    "apt-get install gcc && apt-mark auto '.*' && apt-get purge --auto-remove",
    [': apt-get install > apt-get remove'],
  ],
  ['apt-mark auto gcc; apt-get install gcc; apt-get autoremove', [': apt-get install > apt-get autoremove']],
  ['npm ci && npm run build && npm prune --omit=dev', [': npm install > npm autoremove']],
  [
    'apt-get install a; apt-get install b; apt-get purge b; apt-get purge a',
    ['b: apt-get install > apt-get remove', 'a: apt-get install > apt-get remove'],
  ],
  ["sh -c 'apt-get install gcc; apt-get purge gcc'", ['gcc: apt-get install > apt-get remove']],
  // What does not take away what this RUN installed
  ['apt-get install gcc && apt-get autoremove', []],
  ['apt-get install gcc && apt-get clean', []],
  ['apt-get install gcc && apt-get purge vim', []],
  ['apt-get purge gcc && apt-get install gcc', []],
  ['apt-get install gcc && apk del gcc', []],
  ['pip install x && apt-get remove x', []],
  ['npm ci --omit=dev && npm prune --omit=dev', []],
  ['npm ci && npm prune', []],
  ['apt-get purge gcc', []],
])('%s', (script, expected) => {
  expect(pairsOf(script)).toEqual(expected);
});

test('thousands of installations and removals', () => {
  const script = Array.from({ length: 5_000 }, (_, i) => `apt-get install p${i}; apt-get purge q${i}`).join(
    '; ',
  );
  expect(pairsOf(script)).toEqual([]);
});
