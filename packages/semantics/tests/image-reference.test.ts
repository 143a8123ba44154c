import { describe, expect, test } from 'vitest';
import { parseImageReference } from '../src/image-reference.ts';

const sha = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('parseImageReference', () => {
  test.each([
    ['golang', null, null, 'golang', null, null],
    ['golang:1.22', null, null, 'golang', '1.22', null],
    ['library/golang:1.22', null, 'library', 'golang', '1.22', null],
    ['docker.io/library/golang', 'docker.io', 'library', 'golang', null, null],
    ['docker.io/golang:1', 'docker.io', null, 'golang', '1', null],
    ['mcr.microsoft.com/dotnet/sdk:8.0', 'mcr.microsoft.com', 'dotnet', 'sdk', '8.0', null],
    ['ghcr.io/a/b/c-d__e.f', 'ghcr.io', 'a/b', 'c-d__e.f', null, null],
    ['localhost/app', 'localhost', null, 'app', null, null],
    ['localhost:5000/app:dev', 'localhost:5000', null, 'app', 'dev', null],
    ['registry:5000/a/b:t', 'registry:5000', 'a', 'b', 't', null],
    ['[::1]:5000/app', '[::1]:5000', null, 'app', null, null],
    ['Host/app', 'Host', null, 'app', null, null],
    [`alpine@${sha}`, null, null, 'alpine', null, sha],
    [`ghcr.io/x/alpine:3.20@${sha}`, 'ghcr.io', 'x', 'alpine', '3.20', sha],
    ['a--b', null, null, 'a--b', null, null],
    ['node:20-Alpine_3.RC', null, null, 'node', '20-Alpine_3.RC', null],
  ])('%s', (text, registry, namespace, name, tag, digest) => {
    expect(parseImageReference(text)).toEqual({
      text,
      registry,
      namespace,
      name,
      tag,
      digest,
      isScratch: false,
      isComplete: true,
    });
  });

  test('scratch is the empty image only without a tag', () => {
    expect(parseImageReference('scratch')?.isScratch).toBe(true);
    expect(parseImageReference('scratch:latest')?.isScratch).toBe(false);
  });

  test.each([
    ['golang:${V}', null, 'golang', '${V}', null],
    ['golang:${V}-alpine${A}', null, 'golang', '${V}-alpine${A}', null],
    ['${REGISTRY}/golang:1.22', '${REGISTRY}', 'golang', '1.22', null],
    ['${REGISTRY}/a/golang', '${REGISTRY}/a', 'golang', null, null],
    ['ghcr.io/${ORG}/golang', 'ghcr.io/${ORG}', 'golang', null, null],
    ['localhost:${PORT}/golang', 'localhost:${PORT}', 'golang', null, null],
    ['golang:${V#*/}', null, 'golang', '${V#*/}', null],
    ['golang:${V:-${W/a/:}}', null, 'golang', '${V:-${W/a/:}}', null],
    ['golang@${DIGEST}', null, 'golang', null, '${DIGEST}'],
    ['golang:1@sha256:${DIGEST}', null, 'golang', '1', 'sha256:${DIGEST}'],
  ])('%s is known in part', (text, namespace, name, tag, digest) => {
    const expected = {
      text,
      registry: null,
      namespace,
      name,
      tag,
      digest,
      isScratch: false,
      isComplete: false,
    };
    expect(parseImageReference(text)).toEqual(expected);
  });

  test.each([
    '${IMAGE}',
    'golang${SUFFIX}',
    '${PREFIX}golang',
    'a/${IMAGE}:1',
    '${IMAGE}:1',
    'golang:-${V}',
    'Go:${V}',
  ])('the name of %s is not known', text => {
    expect(parseImageReference(text)).toBeNull();
  });

  test.each([
    '',
    'Golang',
    'golang:',
    'golang:-x',
    'a//b',
    '/a',
    'a/',
    'a b',
    'a_-b',
    'a___b',
    '-a',
    'a-',
    'alpine@sha256:abc',
    'alpine@',
    '@sha256:abc',
    'golang:1:2',
    'https://example.com/a',
    'example.com/',
    '-host.com/a',
    `a:${'t'.repeat(129)}`,
    'a'.repeat(256),
    'f'.repeat(64),
  ])('refuses %s', text => {
    expect(parseImageReference(text)).toBeNull();
  });

  test('reads long hostile text in no time', () => {
    for (const piece of ['-', '_', 'a', 'a-', '.', ':', '@', '/', 'a.']) {
      expect(parseImageReference(`a${piece.repeat(200_000)}!`)).toBeNull();
    }
  });
});
