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
    'docker-compose.yml',
    '',
  ])('not %s', name => {
    expect(isDockerfileName(name)).toBe(false);
  });
});
