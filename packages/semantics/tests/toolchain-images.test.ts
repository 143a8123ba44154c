import { describe, expect, test } from 'vitest';
import { createSourceCode, toolchainOf } from '../src/index.ts';

/** The toolchain of the image in the last FROM of a file. */
function toolchainIn(text: string): string | null {
  const base = createSourceCode(text).buildGraph.stages.at(-1)?.base;
  return base?.kind === 'image' && base.image ? (toolchainOf(base.image)?.description ?? null) : null;
}

describe('toolchain images', () => {
  test.each([
    ['golang', 'a Go toolchain'],
    ['golang:1.22-alpine', 'a Go toolchain'],
    ['docker.io/library/golang:1.22', 'a Go toolchain'],
    ['ghcr.io/a/b/golang@sha256:' + '0'.repeat(64), 'a Go toolchain'],
    ['localhost:5000/golang', 'a Go toolchain'],
    ['rust:1-slim', 'a Rust toolchain'],
    ['gcc:13', 'a C and C++ toolchain'],
    ['buildpack-deps:bookworm', 'compilers and headers'],
    ['maven:3-eclipse-temurin-17', 'Maven and a JDK'],
    ['gradle:jdk17', 'Gradle and a JDK'],
    ['openjdk:17', 'a JDK'],
    ['eclipse-temurin:17-jdk-alpine', 'a JDK'],
    ['eclipse-temurin', 'a JDK'],
    ['amazoncorretto:21', 'a JDK'],
    ['azul/zulu-openjdk:17', 'a JDK'],
    ['ibm-semeru-runtimes:open-17-jdk', 'a JDK'],
    ['mcr.microsoft.com/dotnet/sdk:8.0', 'the .NET SDK'],
    ['mcr.microsoft.com/dotnet/nightly/sdk:9.0', 'the .NET SDK'],
    ['microsoft/dotnet:2.1-sdk', 'the .NET SDK'],
    ['haskell:9', 'a Haskell toolchain'],
    ['swift:5.9', 'a Swift toolchain'],
    ['elixir:1.15', 'an Elixir toolchain'],
    ['dart:stable', 'a Dart SDK'],
    ['emscripten/emsdk:3', 'the Emscripten toolchain'],
  ])('%s: %s', (image, expected) => {
    expect(toolchainIn(`FROM ${image}`)).toBe(expected);
  });

  test.each([
    ['ARG V=1.22\nFROM golang:$V', 'a Go toolchain'],
    ['ARG I=golang\nFROM $I:1', 'a Go toolchain'],
    ['ARG R\nFROM $R/golang:1', 'a Go toolchain'],
    ['ARG V\nFROM golang:$V', 'a Go toolchain'],
    ['ARG V\nFROM eclipse-temurin:$V-jdk', 'a JDK'],
    ['FROM --platform=$BUILDPLATFORM golang AS build', 'a Go toolchain'],
    ['ARG I\nFROM $I', null],
    ['ARG V\nFROM eclipse-temurin:$V', null],
    ['FROM golang AS a\nFROM a', null],
    ['FROM scratch', null],
  ])('%j: %s', (text, expected) => {
    expect(toolchainIn(text)).toBe(expected);
  });

  test.each([
    'node:20',
    'python:3.12',
    'php:8-fpm',
    'nginx',
    'debian:12',
    'alpine',
    'eclipse-temurin:17-jre',
    'openjdk:11-jre-slim',
    'ibm-semeru-runtimes:open-17-jre',
    'amazoncorretto:17-alpine3.18-headless',
    'mcr.microsoft.com/dotnet/aspnet:8.0',
    'microsoft/dotnet:2.1-runtime',
    'swift:5.9-slim',
    'buildpack-deps:bookworm-curl',
    'buildpack-deps:scm',
    'golangci/golangci-lint',
    'mygolang',
    'a/sdk',
  ])('%s is none', image => {
    expect(toolchainIn(`FROM ${image}`)).toBeNull();
  });
});
