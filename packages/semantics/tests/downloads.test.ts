import { describe, expect, test } from 'vitest';
import { actionsOf } from './files.ts';

/** The files that a script downloads or clones, or null. */
function fetchedBy(kind: string, script: string): string | null {
  const prefix = `${kind} > `;
  const found = actionsOf(script).filter(line => line.startsWith(prefix));
  return found.length === 0 ? null : found.map(line => line.slice(prefix.length)).join(' ');
}

const downloads: Record<string, [string, string | null][]> = {
  curl: [
    ['curl -o a http://x/b', '/w/a'],
    ['curl -oa http://x/b', '/w/a'],
    ['curl -fsSLo a http://x/b', '/w/a'],
    ['curl -#o a http://x/b', '/w/a'],
    ['curl --output a http://x/b', '/w/a'],
    ['curl --output=a http://x/b', '/w/a'],
    ['curl http://x/b -o "/tmp/a b"', '/tmp/a b'],
    ['curl -o a http://x -o b http://y', '/w/a /w/b'],
    ['curl --create-dirs -o d/a http://x', '/w/d/a'],
    ['curl -O http://x/y/b.tgz', '/w/b.tgz'],
    ['curl -fsSLO http://x/b.tgz', '/w/b.tgz'],
    ['curl -OL http://x/b.tgz', '/w/b.tgz'],
    ['curl --fail --remote-name http://x/b.tgz', '/w/b.tgz'],
    ['curl --remote-name-all http://x/a http://x/b', '/w/a /w/b'],
    ['curl -O http://x/{a,b}.tgz', '/w/a.tgz /w/b.tgz'],
    ['curl -O http://x/b.tgz?raw=a/b', '/w/b.tgz'],
    ['curl -O http://x/b.tgz#c', '/w/b.tgz'],
    ['curl -O --url http://x/b', '/w/b'],
    ['curl --output-dir /d -O http://x/b', '/d/b'],
    ['curl --output-dir /d -o a http://x/b', '/d/a'],
    ["curl -H 'A: b.c' -A x.y -e http://z/r --retry 5 --proto =https -O http://x/b", '/w/b'],
    ['curl -C - -w "%{http_code}" -m 10 -O http://x/b', '/w/b'],
    ['curl -O https://x/$V/foo-$V.tgz', '/w/foo-${V}.tgz'],
    ['V=1.2; curl -O https://x/$V/foo-$V.tgz', '/w/foo-1.2.tgz'],
    ['curl -O $URL/b.tgz', '/w/b.tgz'],
    ['U=http://x/b; curl -O "$U"', '/w/b'],
    ['curl -o "$(basename $URL)" $URL', '$(basename $URL)'],
    ['cd /d; curl -O http://x/b', '/d/b'],
    ['cd $D; curl -O http://x/b', '${D}/b'],
    ['curl http://x/b > a', '/w/a'],
    ['curl -sS http://x/b 2> err > a', '/w/a'],
    ['curl http://x/b | tee a > /dev/null', '/w/a'],
    ['curl http://x/b | sudo tee -a a', '/w/a'],
    ['curl http://x/b', null],
    ['curl -o - http://x/b', null],
    ['curl -o /dev/null http://x/b', null],
    ['curl http://x/b > /dev/null', null],
    ['curl http://x/b 2> err', null],
    ['curl -O http://x/', null],
    ['curl -O http://x', null],
    ['curl -O $URL', null],
    ['curl --netrc-file /r/.netrc -O $URL', null],
  ],
  wget: [
    ['wget http://x/b.tgz', '/w/b.tgz'],
    ['wget -q --no-check-certificate https://x/b.tgz', '/w/b.tgz'],
    ['wget -nv -nc -N http://x/b', '/w/b'],
    ['wget http://x/a http://x/b', '/w/a /w/b'],
    ['wget -O a http://x/b', '/w/a'],
    ['wget -qO a http://x/b', '/w/a'],
    ['wget -Oa http://x/b', '/w/a'],
    ['wget --output-document=a http://x/b', '/w/a'],
    ['wget --output-document a http://x/b', '/w/a'],
    ['wget -P /d http://x/b', '/d/b'],
    ['wget -qP d http://x/b', '/w/d/b'],
    ['wget --directory-prefix=/d http://x/b', '/d/b'],
    ['wget -T 10 -t 3 --tries 2 -o log -e robots=off http://x/b', '/w/b'],
    ['wget --progress=dot:giga x.org/b.tgz', '/w/b.tgz'],
    ['wget http://x/b.tgz?download=1', '/w/b.tgz?download=1'],
    ['wget "http://x/b?u=/c"', '/w/b?u=%2Fc'],
    ['wget http://x', '/w/index.html'],
    ['wget http://x/', '/w/index.html'],
    ['wget https://x/$(uname -m)/b.tgz', '/w/b.tgz'],
    ['wget -q $URL/b.zip', '/w/b.zip'],
    ['wget http://x/b -O- > a', '/w/a'],
    ['busybox wget http://x/b', '/w/b'],
    ['wget -O- http://x/b', null],
    ['wget -qO- http://x/b', null],
    ['wget -O /dev/stdout http://x/b', null],
    ['wget --spider http://x/b', null],
    ['wget -r -np http://x/b', null],
    ['wget -i list', null],
    ['wget $URL', null],
  ],
  aria2c: [
    ['aria2c http://x/b', '/w/b'],
    ['aria2c -x 4 -o a http://x/b', '/w/a'],
    ['aria2c -d /d -o a http://x/b', '/d/a'],
    ['aria2c --dir=/d http://x/b', '/d/b'],
  ],
};

for (const [program, rows] of Object.entries(downloads)) {
  describe(program, () => {
    test.each(rows)('%s: %s', (script, expected) => {
      expect(fetchedBy('download', script)).toBe(expected);
    });
  });
}

describe('clones', () => {
  test.each<[string, string | null]>([
    ['git clone https://x/a/b.git', '/w/b'],
    ['git clone https://x/a/b', '/w/b'],
    ['git clone https://x/a/b/', '/w/b'],
    ['git clone https://x/b d', '/w/d'],
    ['git clone https://x/b /src/d', '/src/d'],
    ['git clone https://x/b .', '/w'],
    ['git clone --depth 1 -b v1 https://x/b', '/w/b'],
    ['git clone --depth=1 --branch=v1 --recursive https://x/b', '/w/b'],
    ['git clone https://x/b --depth 1', '/w/b'],
    ['git clone -q -- https://x/b d', '/w/d'],
    ['git clone -j8 --filter=blob:none --config a=b https://x/b', '/w/b'],
    ['git -c http.sslVerify=false clone https://x/b', '/w/b'],
    ['git -C /d clone https://x/b', '/d/b'],
    ['git -C /d clone https://x/b /e', '/e'],
    ['git clone git@x:a/b.git', '/w/b'],
    ['git clone x:b.git', '/w/b'],
    ['git clone ../b', '/w/b'],
    ['git clone "https://$TOKEN@x/a/b.git"', '/w/b'],
    ['git clone https://x/$B.git', '${B}'],
    ['git clone --bare https://x/b.git', '/w/b.git'],
    ['git clone $REPO d', '/w/d'],
    ['git init /d', '/d'],
    ['git -C d init', '/w/d'],
    ['svn checkout http://x/trunk', '/w/trunk'],
    ['svn co -r 5 http://x/trunk d', '/w/d'],
    ['svn export -q http://x/a', '/w/a'],
    ['hg clone -r 1 http://x/h', '/w/h'],
    ['git clone $REPO', null],
    ['git clone', null],
    ['git init', null],
    ['git checkout clone', null],
    ['git fetch', null],
    ['git submodule update', null],
    ['git log clone x', null],
  ])('%s: %s', (script, expected) => {
    expect(fetchedBy('clone', script)).toBe(expected);
  });
});
