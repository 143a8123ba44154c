import { configRequests, nearestName, pluginPrefix, pluginRequests } from '@dflint/core';
import { expect, test } from 'vitest';

test.each([
  ['acme', ['@dflint/plugin-acme', 'dflint-plugin-acme'], 'acme'],
  ['dflint-plugin-acme', ['dflint-plugin-acme'], 'acme'],
  ['multistage', ['@dflint/plugin-multistage', 'dflint-plugin-multistage'], 'multistage'],
  ['@dflint/plugin-multistage', ['@dflint/plugin-multistage'], 'multistage'],
  ['@dflint/multistage', ['@dflint/plugin-multistage'], 'multistage'],
  ['@acme', ['@acme/dflint-plugin'], '@acme'],
  ['@acme/dflint-plugin', ['@acme/dflint-plugin'], '@acme'],
  ['@acme/foo', ['@acme/dflint-plugin-foo'], '@acme/foo'],
  ['@acme/dflint-plugin-foo', ['@acme/dflint-plugin-foo'], '@acme/foo'],
])('the plugin %s', (name, requests, prefix) => {
  expect(pluginRequests(name)).toEqual(requests);
  expect(requests.map(pluginPrefix)).toEqual(requests.map(() => prefix));
});

test.each([
  ['@dflint/recommended', ['@dflint/config-recommended']],
  ['@dflint/config-recommended', ['@dflint/config-recommended']],
  ['acme', ['dflint-config-acme', 'acme']],
  ['dflint-config-acme', ['dflint-config-acme']],
  ['acme-dflint-config', ['dflint-config-acme-dflint-config', 'acme-dflint-config']],
  ['@acme', ['@acme/dflint-config']],
  ['@acme/dflint-config', ['@acme/dflint-config']],
  ['@acme/foo', ['@acme/dflint-config-foo', '@acme/foo']],
])('the config %s', (name, requests) => {
  expect(configRequests(name)).toEqual(requests);
});

test.each(['./a', '../a', '.', '..', '/a/b', 'C:\\a', 'c:/a', '.\\a'])('a path stays as it is: %s', path => {
  expect(pluginRequests(path)).toEqual([path]);
  expect(configRequests(path)).toEqual([path]);
});

test.each([
  ['rulse', ['rules', 'extends'], 'rules'],
  ['RULES', ['rules'], 'rules'],
  [
    'multistage/no-chained-clenup',
    ['multistage/no-chained-cleanup', 'multistage/other'],
    'multistage/no-chained-cleanup',
  ],
  ['no-chained-cleanup', ['multistage/no-chained-cleanup'], 'multistage/no-chained-cleanup'],
  ['multstage/no-foo', ['multistage/no-foo'], 'multistage/no-foo'],
  ['DL3007', ['DL3008', 'x/pin-versions'], 'DL3008'],
  ['something-else', ['rules', 'extends'], null],
  ['x', [], null],
  ['', ['a'], 'a'],
])('the nearest name of %j in %j is %j', (name, candidates, expected) => {
  expect(nearestName(name, candidates)).toBe(expected);
});
