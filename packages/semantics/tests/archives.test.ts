import { describe, expect, test } from 'vitest';
import { actionsOf } from './files.ts';

const unpackings: Record<string, [string, string][]> = {
  tar: [
    ['tar xzf a.tgz', '/w/a.tgz > /w'],
    ['tar -xzf a.tgz', '/w/a.tgz > /w'],
    ['tar xfz a.tgz', '/w/a.tgz > /w'],
    ['tar -x -z -f a.tgz', '/w/a.tgz > /w'],
    ['tar x -f a.tgz', '/w/a.tgz > /w'],
    ['tar -xzf a.tgz -C /d', '/w/a.tgz > /d'],
    ['tar -C /d -xzf a.tgz', '/w/a.tgz > /d'],
    ['tar -C/d -xzf a.tgz', '/w/a.tgz > /d'],
    ['tar xzfC a.tgz /d', '/w/a.tgz > /d'],
    ['tar xCf /d a.tgz', '/w/a.tgz > /d'],
    ['tar xzf a.tgz -C /d --strip-components=1', '/w/a.tgz > /d'],
    ['tar --strip-components 1 -xzf a.tgz', '/w/a.tgz > /w'],
    ['tar --extract --file=a.tgz --directory=/d', '/w/a.tgz > /d'],
    ['tar --extract --file a.tgz --directory /d', '/w/a.tgz > /d'],
    ['tar --get -f a.tgz', '/w/a.tgz > /w'],
    ['tar -I zstd -xf a', '/w/a > /w'],
    ['tar --use-compress-program zstd -xf a', '/w/a > /w'],
    ['tar --no-same-owner --exclude x -xpf a', '/w/a > /w'],
    ['tar -xzf a.tgz -C /d x/y z', '/w/a.tgz > /d'],
    ['tar -xf a.tar.gz --one-top-level', '/w/a.tar.gz > /w/a'],
    ['tar -xf /tmp/a.tgz --one-top-level=b', '/tmp/a.tgz > /w/b'],
    ['tar -xf a.tgz -C /d --one-top-level=b', '/w/a.tgz > /d/b'],
    ['tar xf ./*.tgz', '/w/*.tgz > /w'],
    ['curl http://x | tar xz', '> /w'],
    ['tar xz -C /d', '> /d'],
    ['tar -xJf - -C /d', '> /d'],
    ['tar -xf-', '> /w'],
    ['cd /d; tar xf a', '/d/a > /d'],
    ['cd $D; tar xf a', '${D}/a > ${D}'],
    ['bsdtar -xf a -C /d', '/w/a > /d'],
  ],
  zip: [
    ['unzip a.zip', '/w/a.zip > /w'],
    ['unzip -q a.zip -d /d', '/w/a.zip > /d'],
    ['unzip a.zip -d/d', '/w/a.zip > /d'],
    ['unzip -qod /d a.zip', '/w/a.zip > /d'],
    ["unzip -o a.zip 'x/*' -d /d", '/w/a.zip > /d'],
    ['unzip -P pw a.zip', '/w/a.zip > /w'],
    ['unzip a.zip -x b -d /d', '/w/a.zip > /d'],
    ['7z x a.7z', '/w/a.7z > /w'],
    ['7z x -y -o/d a.7z', '/w/a.7z > /d'],
    ['7za e a.7z -o"/d"', '/w/a.7z > /d'],
    ['unrar x a.rar', '/w/a.rar > /w'],
    ['jar xf a.jar', '/w/a.jar > /w'],
    ['jar -xf a.jar', '/w/a.jar > /w'],
  ],
  'one file': [
    ['gunzip a.gz', '/w/a.gz > /w/a'],
    ['gunzip a.tgz', '/w/a.tgz > /w/a.tar'],
    ['gunzip -f a.gz b.gz', '/w/a.gz /w/b.gz > /w/a /w/b'],
    ['gzip -d a.gz', '/w/a.gz > /w/a'],
    ['gzip --decompress a.gz', '/w/a.gz > /w/a'],
    ['xz -dk a.tar.xz', '/w/a.tar.xz > /w/a.tar'],
    ['unxz a.xz', '/w/a.xz > /w/a'],
    ['bunzip2 a.bz2', '/w/a.bz2 > /w/a'],
    ['zstd -d a.zst -o b', '/w/a.zst > /w/b'],
    ['unzstd a.zst', '/w/a.zst > /w/a'],
  ],
  packages: [
    ['dpkg -x a.deb /d', '/w/a.deb > /d'],
    ['dpkg-deb --extract a.deb /d', '/w/a.deb > /d'],
    ['dpkg-deb -R a.deb /d', '/w/a.deb > /d'],
    ['ar x a.deb', '/w/a.deb > /w'],
    ['ar -xv a.deb', '/w/a.deb > /w'],
    ['rpm2cpio a.rpm | cpio -idmv', '> /w'],
    ['cpio -i -D /d', '> /d'],
    ['cpio --extract --directory=/d -F a.cpio', '/w/a.cpio > /d'],
  ],
};

for (const [kind, rows] of Object.entries(unpackings)) {
  describe(`unpacking: ${kind}`, () => {
    test.each(rows)('%s: %s', (script, expected) => {
      expect(actionsOf(script)).toEqual([`unpack ${expected}`]);
    });
  });
}

describe('packing', () => {
  test.each([
    ['tar czf a.tgz d e', 'create /w/d /w/e > /w/a.tgz'],
    ['tar --create --file a.tgz d', 'create /w/d > /w/a.tgz'],
    ['zip -r a.zip d', 'create /w/d > /w/a.zip'],
    ['mksquashfs d a.sqfs', 'create /w/d > /w/a.sqfs'],
  ])('%s: %s', (script, expected) => {
    expect(actionsOf(script)).toEqual([expected]);
  });
});

test.each([
  'tar tzf a.tgz',
  'tar -tvf a.tgz',
  'tar -cf - d',
  'tar xOf a.tgz b',
  'tar -xf a.tgz --to-stdout b',
  'tar --version',
  'tar',
  'unzip -l a.zip',
  'unzip -p a.zip b',
  'unzip -Z a.zip',
  'unzip',
  '7z l a.7z',
  '7z a a.7z b',
  'gzip a',
  'gzip -dc a.gz',
  'gunzip -c a.gz',
  'xz -t a.xz',
  'zcat a.gz',
  'zstd a',
  'dpkg -i a.deb',
  'dpkg-deb -b d a.deb',
  'ar rcs a.a b.o',
  'ar p a.deb b',
  'jar tf a.jar',
  'cpio -o',
])('%s unpacks nothing', script => {
  expect(actionsOf(script).filter(line => line.startsWith('unpack'))).toEqual([]);
});
