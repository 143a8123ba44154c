import { describe, expect, test } from 'vitest';
import { factsOf } from './commands.ts';
import { actionsOf } from './files.ts';

describe('copies, moves and links', () => {
  test.each([
    ['cp a b', 'copy /w/a > /w/b'],
    ['cp -r a/. /d/', 'copy /w/a > /d'],
    ['cp -a a b /d', 'copy /w/a /w/b > /d'],
    ['cp a b -r', 'copy /w/a > /w/b'],
    ['cp -v -- -a b', 'copy /w/-a > /w/b'],
    ['cp -t /d a b', 'copy /w/a /w/b > /d'],
    ['cp --target-directory=/d a', 'copy /w/a > /d'],
    ['cp -S .bak --suffix .old a b', 'copy /w/a > /w/b'],
    ['cp *.jar app.jar', 'copy /w/*.jar > /w/app.jar'],
    ['cp -r a/{b,c} d', 'copy /w/a/b /w/a/c > /w/d'],
    ['cp $(which a) b', 'copy $(which a) > /w/b'],
    ['rsync -a --exclude x a/ /d/', 'copy /w/a > /d'],
    ['install -m 755 -o root a /usr/bin/a', 'copy /w/a > /usr/bin/a'],
    ['install -Dm755 a b', 'copy /w/a > /w/b'],
    ['install -t /d a b', 'copy /w/a /w/b > /d'],
    ['mv a b', 'move /w/a > /w/b'],
    ['mv a b /d/', 'move /w/a /w/b > /d'],
    ['mv -t /d a', 'move /w/a > /d'],
    ['cd /d; mv $X/* .', 'move ${X}/* > /d'],
    ['ln a b', 'link /w/a > /w/b'],
    ['ln -s /a b', 'link /a > /w/b'],
    ['ln -sf ../a /d/e/b', 'link /d/a > /d/e/b'],
    ['ln -s /a/b', 'link /a/b > /w/b'],
    ['ln -s a/b', 'link /w/a/b > /w/b'],
    ['ln -s a b /d', 'link /d/a /d/b > /d'],
    ['ln -s -t /d a', 'link /d/a > /d'],
  ])('%s: %s', (script, expected) => {
    expect(actionsOf(script)).toEqual([expected]);
  });
});

describe('new files', () => {
  test.each([
    ['mkdir a b', ['create > /w/a /w/b']],
    ['mkdir -p a/{b,c}', ['create > /w/a/b /w/a/c']],
    ['mkdir -m 755 --mode 700 -pv /a', ['create > /a']],
    ['install -d -m 755 /a /b', ['create > /a /b']],
    ['touch -d now a', ['create > /w/a']],
    ['tee a b', ['create > /w/a /w/b']],
    ['echo a | tee /dev/stderr b', ['create > /w/b']],
    ['echo a > b', ['create > /w/b']],
    ['echo a >> /b', ['create > /b']],
    ['cat <<< a > b', ['create > /w/b']],
    ['make > log 2> err', ['create > /w/log', 'create > /w/err']],
    ['tar xf a > log', ['unpack /w/a > /w', 'create > /w/log']],
    ['echo a > $X', ['create > ${X}']],
    ['echo a > /dev/null', []],
    ['echo a 2>&1', []],
    ['cat < a', []],
    ['mkdir', []],
  ])('%s: %j', (script, expected) => {
    expect(actionsOf(script)).toEqual(expected);
  });
});

describe('removals', () => {
  test.each([
    ['rm a', 'remove > /w/a'],
    ['rm -rf a b', 'remove > /w/a /w/b'],
    ['rm a -r -f', 'remove > /w/a'],
    ['rm --recursive --force a', 'remove > /w/a'],
    ['rm -rf -- -a', 'remove > /w/-a'],
    ['rm -rf ./a ../b //c//d/', 'remove > /w/a /b /c/d'],
    ['rm -rf a/../b .', 'remove > /w/b /w'],
    ['rm -rf / /*', 'remove > / /*'],
    ['rm -rf ~/.cache $HOME/a', 'remove > /root/.cache /root/a'],
    ['rm -rf $X "$X/a" a-$X', 'remove > ${X} ${X}/a /w/a-${X}'],
    ['T=$(mktemp -d); rm -rf "$T"', 'remove > ${T}'],
    ['rm -rf "$(pwd)/a"', 'remove > /w/a'],
    ['F=(a b); rm "${F[@]}"', 'remove > /w/a /w/b'],
    ['rm -rf a{b,c}', 'remove > /w/ab /w/ac'],
    ['rmdir -p a/b', 'remove > /w/a/b'],
    ['unlink a', 'remove > /w/a'],
    ['sudo rm a', 'remove > /w/a'],
    ['find . -delete', 'remove > /w/*'],
    ['find -delete', 'remove > /w/*'],
    ['find /a /b -mindepth 1 -depth -delete', 'remove > /a/* /b/*'],
    ['find -L /a -delete', 'remove > /a/*'],
    ['find /a -exec rm -rf {} +', 'remove > /a/*'],
    ['find /a -exec /bin/rm {} \\;', 'remove > /a/*'],
    ['find /a -exec strip {} \\; -exec unlink {} \\;', 'remove > /a/*'],
    ['find /a -name x -delete', 'remove > some of /a/*'],
    ['find /a ! -name x -delete', 'remove > some of /a/*'],
    ['find /a \\( -type d -o -name x \\) -exec rm -rf {} +', 'remove > some of /a/*'],
    ['find "$X" -type f -execdir rm {} +', 'remove > some of ${X}/*'],
    ['find /a -print0 | xargs -0 rm -rf', 'remove > /a/*'],
    ['find /a -name x | xargs rm', 'remove > some of /a/*'],
    ['find /a | xargs -I{} rm {} b', 'remove > /w/b /a/*'],
    ['ls | xargs rm -f', 'remove >'],
  ])('%s: %s', (script, expected) => {
    expect(actionsOf(script)).toEqual([expected]);
  });

  test.each([
    ['rm -rf a*', true],
    ["rm -rf 'a*'", false],
    ['rm -rf \\*', false],
    ['find a -delete', true],
  ])('%s takes a pattern: %s', (script, expected) => {
    expect(factsOf(script).files[0]?.targets[0]?.glob).toBe(expected);
  });
});

test.each([
  'rm',
  'find /a',
  'find /a -name x -exec chmod 644 {} +',
  'find /a -exec mv {} /b \\;',
  'ls',
  'cat a',
  'cp a',
  'mv',
  'ln',
  'sed -i s/a/b/ c',
  'echo rm a',
  'frobnicate a > /dev/null',
])('%s does nothing to files that is known', script => {
  expect(actionsOf(script)).toEqual([]);
});

test('an action knows its command and the words of its paths', () => {
  const { files, command } = factsOf('cp a "$X"');
  expect(files).toEqual([
    {
      kind: 'copy',
      command,
      sources: [{ path: '/w/a', glob: false, partial: false, word: command.args[0] }],
      targets: [{ path: '${X}', glob: false, partial: false, word: command.args[1] }],
    },
  ]);
});
