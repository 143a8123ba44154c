import { describe, expect, test } from 'vitest';
import { factsOf } from './commands.ts';

describe('options', () => {
  test.each([
    [
      'apt-get -qqo Dpkg::Use-Pty=0 install -t x --no-install-recommends gcc',
      ['-qq', '-o=Dpkg::Use-Pty=0', '-t=x', '--no-install-recommends'],
    ],
    ['yum -y --installroot /x --setopt=a=b install gcc', ['-y', '--installroot=/x', '--setopt=a=b']],
    ['pip install -rx.txt --target=/y flask', ['-r=x.txt', '--target=/y']],
    ['npm ci --omit dev --no-audit', ['--omit=dev', '--no-audit']],
    ['pacman -S --cachedir /x --noconfirm gcc', ['-S', '--cachedir=/x', '--noconfirm']],
    ['pip install -r', ['-r']],
  ])('%s', (script, expected) => {
    expect(factsOf(script).packages?.flags).toEqual(expected);
  });
});

test.each([
  ['pip install x', true],
  ['pip install --only-binary=:all: x', false],
  ['pip download x', false],
  ['npm ci', true],
  ['npm ci --ignore-scripts', false],
  ['gem install x', true],
  ['bundle install', true],
  ['pecl install x', true],
  ['docker-php-ext-install x', true],
  ['install-php-extensions x', false],
  ['cargo install x', true],
  ['composer install', false],
  ['apt-get install x', false],
  ['conda install x', false],
  ['npm uninstall x', false],
])('%s compiles: %s', (script, expected) => {
  expect(factsOf(script).packages?.compiles).toBe(expected);
});

test.each([
  ['apt-get install x', true],
  ['dpkg -i x', true],
  ['pacman -S x', true],
  ['pip install x', false],
  ['conda install x', false],
])('%s is about packages of the system: %s', (script, expected) => {
  expect(factsOf(script).packages?.system).toBe(expected);
});
