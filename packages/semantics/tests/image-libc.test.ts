import { expect, test } from 'vitest';
import { libcOf, parseImageReference } from '../src/index.ts';

test.each([
  ['scratch', 'none'],
  ['alpine', 'musl'],
  ['alpine:${VERSION}', 'musl'],
  ['docker.io/library/alpine:3.20', 'musl'],
  ['public.ecr.aws/docker/library/alpine:3', 'musl'],
  ['mirror.gcr.io/library/alpine:3', 'musl'],
  ['acme/alpine:3', null],
  ['frolvlad/alpine-glibc', null],
  ['debian:12-slim', 'glibc'],
  ['debian:${RELEASE}', 'glibc'],
  ['ubuntu', 'glibc'],
  ['golang:1.22', 'glibc'],
  ['golang:1.22-alpine3.20', 'musl'],
  ['golang:alpine', 'musl'],
  ['golang:${GO}-alpine', 'musl'],
  ['golang:${GO}-bookworm', 'glibc'],
  ['golang:${GO}', null],
  ['golang:1.22-nanoserver-1809', null],
  ['registry.example.com:5000/golang:1.22', 'glibc'],
  ['nginx:1.27-alpine-slim', 'musl'],
  ['python:3.12', 'glibc'],
  ['traefik:3', null],
  ['busybox', null],
  ['busybox:1.36-musl', 'musl'],
  ['gcr.io/distroless/static-debian12:nonroot', 'none'],
  ['gcr.io/distroless/base-debian12', 'glibc'],
  ['gcr.io/distroless/nodejs20-debian12', 'glibc'],
  ['cgr.dev/chainguard/static', 'none'],
  ['cgr.dev/chainguard/glibc-dynamic', 'glibc'],
  ['registry.access.redhat.com/ubi9/ubi-minimal:9.4', 'glibc'],
  ['opensuse/leap:15.6', 'glibc'],
  ['ghcr.io/acme/base', null],
])('%s: %s', (text, expected) => {
  const image = parseImageReference(text);
  expect(image && libcOf(image)).toBe(expected);
});
