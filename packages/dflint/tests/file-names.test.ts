import { describe, expect, test } from 'vitest';
import { isDockerfileName } from '../src/discovery/file-names.ts';

describe('isDockerfileName', () => {
  test.each([
    'Dockerfile',
    'dockerfile',
    'DOCKERFILE',
    'DockerFile',
    'Dockerfile.dev',
    'dockerfile.dev',
    'Dockerfile.alpine-3.20',
    'Dockerfile.dev.local',
    'Dockerfile-dev',
    'Dockerfile_dev',
    'dev.Dockerfile',
    'dev.dockerfile',
    'DEV.DOCKERFILE',
    'a.b.Dockerfile',
    '.dockerfile',
    'Containerfile',
    'containerfile',
    'Containerfile.dev',
    'Dockerfile.go',
    'Dockerfile.txt',
    'Dockerfile-1.2',
    'dockerfile-utils.ts.Dockerfile',
    'Dockerfile.a\nb',
    'a\nb.Dockerfile',
  ])('%s', name => {
    expect(isDockerfileName(name)).toBe(true);
  });

  test.each([
    'Dockerfiles',
    'MyDockerfile',
    'Dockerfile.',
    'Dockerfile~',
    'Containerfile-dev',
    'dev.Containerfile',
    '.dockerignore',
    'Dockerfile.dockerignore',
    'dev.Dockerfile.dockerignore',
    'Containerfile.containerignore',
    'Dockerfile.j2',
    'Dockerfile.dev.J2',
    'Dockerfile.tmpl',
    'Dockerfile.erb',
    'Dockerfile.template',
    'Dockerfile-dev.mustache',
    'Dockerfile.in',
    'Dockerfile.md',
    'Dockerfile.dev~',
    'Dockerfile.orig',
    'Dockerfile.dev.BAK',
    '.Dockerfile.swp',
    'Containerfile.rej',
    'dockerfile-utils.ts',
    'dockerfile.test.js',
    'Dockerfile-schema.json',
    'dockerfile_test.go',
    'dockerfile-parser.py',
    'docker-compose.yml',
    '',
  ])('not %s', name => {
    expect(isDockerfileName(name)).toBe(false);
  });
});
