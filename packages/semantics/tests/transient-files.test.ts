import { describe, expect, test } from 'vitest';
import { transientFiles } from '../src/index.ts';
import { commandsOf } from './commands.ts';

/** `path: use > removal` for each file that a RUN fetches, uses and removes. */
const transientsOf = (script: string): string[] =>
  transientFiles(commandsOf(`RUN ${script}`)).map(({ path, use, removal, target }) => {
    const removed = target.path === path ? '' : ` ${target.path}`;
    return `${path}: ${use.command.name} > ${removal.command.name}${removed}`;
  });

describe('what is fetched, used and removed', () => {
  test.each<[string, string[]]>([
    ['wget http://x/a.tgz && tar xf a.tgz && rm a.tgz', ['/w/a.tgz: tar > rm']],
    ['curl -o a.zip http://x && unzip a.zip && rm -f a.zip', ['/w/a.zip: unzip > rm']],
    ['curl http://x > a.sh; sh a.sh; rm a.sh', ['/w/a.sh: sh > rm']],
    [
      'wget http://x/rustup-init; chmod +x rustup-init; ./rustup-init -y; rm rustup-init',
      ['/w/rustup-init: rustup-init > rm'],
    ],
    ['wget http://x/a.py; python3 a.py; rm a.py', ['/w/a.py: python3 > rm']],
    ['wget http://x/a.deb; dpkg -i a.deb; rm a.deb', ['/w/a.deb: dpkg > rm']],
    ['wget http://x/a.deb; apt-get install -y ./a.deb; rm *.deb', ['/w/a.deb: apt-get > rm /w/*.deb']],
    ['git clone http://x/a; cd a; make install; cd ..; rm -rf a', ['/w/a: make > rm']],
    ['git clone http://x/a && make -C a && rm -rf a', ['/w/a: make > rm']],
    ['git clone http://x/a /src/a; pip install /src/a; rm -rf /src', ['/src/a: pip > rm /src']],
    ['curl http://x | tar xz -C /src; cd /src/a; make; rm -rf /src', ['/src: make > rm']],
    [
      'tar xf a.tgz -C /src; cd /src/a-1.0; ./configure; make; cd /; rm -rf /src/a-*',
      ['/src: make > rm /src/a-*'],
    ],
    ['mkdir build && cd build && cmake .. && make && cd .. && rm -rf build', ['/w/build: make > rm']],
    ['cd /tmp; wget http://x/a.tgz; tar xf a.tgz; rm -rf /tmp/*', ['/tmp/a.tgz: tar > rm /tmp/*']],
    ['cd /tmp; wget http://x/a.tgz; tar xf a.tgz -C /opt; cd /; rm /tmp/a.tgz', ['/tmp/a.tgz: tar > rm']],
    ['T=$(mktemp -d); cd $T; wget http://x/a.tgz; tar xf a.tgz; rm -rf $T', ['${T}/a.tgz: tar > rm ${T}']],
    ['wget http://x/a-$V.tgz; tar xf a-$V.tgz; rm a-$V.tgz', ['/w/a-${V}.tgz: tar > rm']],
    ['V=1; wget http://x/a-$V.tgz; tar xf a-1.tgz; rm a-$V.tgz', ['/w/a-1.tgz: tar > rm']],
    ['wget http://x/a.tgz -O /tmp/b; mv /tmp/b /tmp/c; tar xf /tmp/c; rm /tmp/c', ['/tmp/c: tar > rm']],
    ['wget http://x/a.tgz; mv a.tgz /opt/; tar xf /opt/a.tgz; rm /opt/a.tgz', ['/opt/a.tgz: tar > rm']],
    ['wget http://x/a.tgz; mv a.tgz /opt; tar xf /opt/a.tgz; rm /opt/a.tgz', ['/opt/a.tgz: tar > rm']],
    ['for f in a b; do wget http://x/$f; tar xf $f; rm $f; done', ['${f}: tar > rm']],
    ['if x; then wget http://x/a; tar xf a; rm a; fi', ['/w/a: tar > rm']],
    ["bash -c 'wget http://x/a; tar xf a; rm a'", ['/w/a: tar > rm']],
    ['wget http://x/a && tar xf a && find . -delete', ['/w/a: tar > find /w/*']],
    ['wget http://x/a; sh a; rm a; wget http://x/b; sh b; rm b', ['/w/a: sh > rm', '/w/b: sh > rm']],
    ['wget http://x/a http://x/b; sh a; sh b; rm a b', ['/w/a: sh > rm']],
    ['wget http://x/p.nupkg; dotnet tool install --add-source /w x; rm p.nupkg', ['/w/p.nupkg: dotnet > rm']],
    ['wget http://x/a; y || rm a; tar xf a; rm a', ['/w/a: tar > rm']],
  ])('%s', (script, expected) => {
    expect(transientsOf(script)).toEqual(expected);
  });
});

describe('what is not', () => {
  test.each([
    ['no removal', 'wget http://x/a; tar xf a'],
    ['no use', 'wget http://x/a; rm a'],
    ['only looked at', 'wget http://x/a; cat a; rm a'],
    ['used after its removal', 'wget http://x/a; rm a; tar xf a'],
    ['another file', 'wget http://x/a; tar xf a; rm b'],
    ['another folder', 'cd /a; wget http://x/f; tar xf f; cd /b; rm f'],
    ['another pattern', 'wget http://x/a.tgz; tar xf a.tgz; rm *.zip'],
    ['a signature', 'wget http://x/a.asc; sh a.asc; rm a.asc'],
    ['checksums', 'curl -O http://x/SHASUMS256.txt; sh SHASUMS256.txt; rm SHASUMS256.txt'],
    [
      'a keyring',
      'curl -o /usr/share/keyrings/x http://y; sh /usr/share/keyrings/x; rm /usr/share/keyrings/x',
    ],
    ['what was there before', 'tar xf a.tgz; rm a.tgz'],
    ['what a package brought', 'apt-get install -y nginx; rm /etc/nginx/sites-enabled/default'],
    ['a removal before creating', 'rm -rf build; mkdir build; cd build; make'],
    ['a folder that nothing is built in', 'mkdir a; cp b a; rm -rf a'],
    ['what find picks out', 'wget http://x/a.tgz; tar xf a.tgz; find / -name "*.pyc" -delete'],
    ['a fetch in a substitution', 'V=$(curl -o a http://x; tar xf a); rm a'],
    ['a part of what was unpacked', 'tar xf a -C /usr/local; rm /usr/local/README'],
    ['a cache', 'apt-get install x; rm -rf /var/lib/apt/lists/*'],
    ['gone before', 'wget http://x/a; rm a; sh a; rm a'],
  ])('%s: %s', (_, script) => {
    expect(transientsOf(script)).toEqual([]);
  });
});

describe('long scripts', () => {
  const times = (count: number, part: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => part(i)).join('; ');

  test.each<[string, string, number]>([
    [
      'downloads and removals',
      times(5_000, i => `curl -o /t/f${i} http://x; tar xf /t/f${i} -C /d${i}; rm /t/f${i}`),
      5_000,
    ],
    ['one path again and again', times(5_000, () => 'curl -o f http://x; tar xf f; rm f'), 5_000],
    ['downloads that stay', times(5_000, i => `curl -o f${i} http://x; sh f${i}; rm g${i}`), 0],
    ['moves', times(5_000, i => `curl -o f${i} http://x; mv f${i} g${i}; sh g${i}; rm g${i}`), 5_000],
    [
      'removals that may not happen',
      times(2_000, i => `curl -o /t/f${i} http://x; sh y; z || rm -rf /t/*`),
      0,
    ],
    [
      'one removal of all',
      `${times(5_000, i => `curl -o f${i} http://x; sh f${i}`)}; rm ${times(5_000, i => `f${i}`).replaceAll(';', '')}`,
      1,
    ],
    [
      'a folder for each',
      `mkdir ${times(5_000, i => `/d${i}`).replaceAll(';', '')}; ${times(2_000, () => 'make')}; rm -rf /e`,
      0,
    ],
  ])('%s', (_, script, expected) => {
    expect(transientsOf(script).length).toBe(expected);
  });
});
