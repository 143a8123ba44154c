import { describe, expect, test } from 'vitest';
import { displayPath, reportPath, reportRoot, sourceUrl } from '../src/formatters/report-path.ts';

describe('reportRoot', () => {
  test.each([
    [{}, '/repo/app'],
    [{ GITHUB_WORKSPACE: '/repo' }, '/repo'],
    [{ CI_PROJECT_DIR: '/repo' }, '/repo'],
    [{ GITHUB_WORKSPACE: '/repo/app' }, '/repo/app'],
    [{ GITHUB_WORKSPACE: '/repo/app/deeper' }, '/repo/app'],
    [{ GITHUB_WORKSPACE: '/elsewhere' }, '/repo/app'],
    [{ GITHUB_WORKSPACE: '' }, '/repo/app'],
    [{ GITHUB_WORKSPACE: '/rep', CI_PROJECT_DIR: 'relative' }, '/repo/app'],
  ])('%j', (env, expected) => {
    expect(reportRoot('/repo/app', env)).toBe(expected);
  });
});

test.each([
  ['/repo/a/D', 'a/D'],
  ['/repo/..a', '..a'],
  ['/repository/D', '/repository/D'],
  ['/D', '/D'],
  ['<text>', '<text>'],
])('reportPath %j', (path, expected) => {
  expect(reportPath(path, '/repo')).toBe(expected);
});

test.each([
  ['/repo/a/D', 'a/D'],
  ['/other/D', '../other/D'],
  ['/repo/::error::x', './::error::x'],
  ['/repo/ ::error::x', './ ::error::x'],
  ['/repo/##[error]x', '\\u0023#[error]x'],
  ['/repo/a\nb\u001b', 'a\\nb\\u001b'],
  ['<text>', '<text>'],
])('displayPath %j', (path, expected) => {
  expect(displayPath(path, '/repo')).toBe(expected);
});

test('sourceUrl is for the checkout alone', () => {
  const env = {
    GITHUB_WORKSPACE: '/repo',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_SHA: 'abc',
  };
  expect(sourceUrl('a#b/D', '/repo', env)).toBe('https://github.com/o/r/blob/abc/a%23b/D');
  expect(sourceUrl('a/D', '/other', env)).toBeUndefined();
  expect(sourceUrl('/a/D', '/repo', env)).toBeUndefined();
  expect(sourceUrl('a/D', '/repo', { ...env, GITHUB_SHA: '' })).toBeUndefined();
  expect(sourceUrl('a/D', '/repo', {})).toBeUndefined();
});
