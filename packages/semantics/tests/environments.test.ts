import type { Instruction, Node } from '@dflint/parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Environment, resolvePath } from '../src/environment.ts';
import { type SourceCode, createSourceCode } from '../src/source-code.ts';

/** All instructions in source order, triggers behind their ONBUILD. */
function instructionsOf({ ast }: SourceCode): Instruction[] {
  const flat: Instruction[] = [];
  for (const instruction of [
    ...ast.preamble,
    ...ast.stages.flatMap(stage => [stage.from, ...stage.instructions]),
  ]) {
    flat.push(instruction);
    if (instruction.type === 'OnbuildInstruction') flat.push(instruction.instruction);
  }
  return flat;
}

/** The environment at the last instruction of a given type. */
function environmentAt(text: string, type: Node['type'] = 'RunInstruction'): Environment {
  const sourceCode = createSourceCode(text);
  const instruction = instructionsOf(sourceCode).findLast(candidate => candidate.type === type);
  if (!instruction) throw new Error(`no ${type} in ${text}`);
  return sourceCode.getEnvironment(instruction);
}

/** What `echo $X` would see at the last RUN: a value, `?text` for an unknown one, undefined when it is not set. */
function show(environment: Environment, name = 'X'): string | undefined {
  const variable = environment.resolve(name);
  return variable && (variable.value ?? `?${variable.text}`);
}

describe('variables at the last RUN', () => {
  test.each([
    ['undeclared, on a known base', 'FROM scratch\nRUN x', undefined],
    ['undeclared, on an image', 'FROM a\nRUN x', '?${X}'],
    ['ENV', 'FROM a\nENV X=1\nRUN x', '1'],
    ['legacy ENV', 'FROM a\nENV X 1 2\nRUN x', '1 2'],
    ['an empty ENV', 'FROM a\nENV X=\nRUN x', ''],
    ['ENV later', 'FROM a\nRUN x\nENV X=1', '?${X}'],
    ['ARG with a default', 'FROM a\nARG X=1\nRUN x', '1'],
    ['ARG without a default', 'FROM a\nARG X\nRUN x', '?${X}'],
    ['a global ARG is not seen', 'ARG X=1\nFROM scratch\nRUN x', undefined],
    ['a global ARG declared again', 'ARG X=1\nFROM a\nARG X\nRUN x', '1'],
    ['a global ARG with another default', 'ARG X=1\nFROM a\nARG X=2\nRUN x', '2'],
    ['a global ARG without a default', 'ARG X\nFROM a\nARG X\nRUN x', '?${X}'],
    ['global ARGs see those before', 'ARG V=1\nARG X=v$V\nFROM a\nARG X\nRUN x', 'v1'],
    ['ENV from ARG', 'FROM a\nARG V=1\nENV X=v$V\nRUN x', 'v1'],
    ['ENV behind ARG', 'FROM a\nARG X=1\nENV X=2\nRUN x', '2'],
    ['ENV and a bare ARG', 'FROM a\nENV X=1\nARG X\nRUN x', '1'],
    ['the last one that sets it', 'FROM a\nENV X=1\nARG X=2\nRUN x', '2'],
    ['an ARG given before', 'FROM a\nARG X=1\nARG X\nRUN x', '1'],
    ['ENV pairs see what was before', 'FROM a\nENV V=1\nENV V=2 X=$V\nRUN x', '1'],
    ['ARG pairs see each other', 'FROM a\nARG V=1 X=$V\nRUN x', '1'],
    ['ENV keys are expanded', 'FROM a\nARG K=X\nENV $K=1\nRUN x', '1'],
    ['a default of ENV', 'FROM a\nARG V\nENV X=${V:-1}\nRUN x', '1'],
    ['a platform argument', 'FROM a\nARG TARGETARCH\nENV X=lib-$TARGETARCH\nRUN x', '?lib-${TARGETARCH}'],
    ['a platform argument needs ARG', 'FROM scratch\nENV X=lib-$TARGETARCH\nRUN x', 'lib-'],
    ['a platform argument with a default', 'FROM a\nARG TARGETARCH=arm\nENV X=$TARGETARCH\nRUN x', 'arm'],
    ['what comes from the image', 'FROM golang\nENV X=$GOPATH/bin\nRUN x', '?${GOPATH}/bin'],
    ['ENV of the base stage', 'FROM a AS b\nENV X=1\nFROM b\nRUN x', '1'],
    ['ARG of the base stage', 'FROM a AS b\nARG X=1\nFROM b\nRUN x', '1'],
    ['the base stage is scratch', 'FROM scratch AS b\nFROM b\nRUN x', undefined],
    ['another stage', 'FROM a AS b\nENV X=1\nFROM scratch\nRUN x', undefined],
    ['a sibling on the same base', 'FROM scratch AS b\nFROM b\nENV X=1\nFROM b\nRUN x', undefined],
    [
      'a sibling that changes it',
      'FROM a AS b\nENV X=1\nFROM b AS c\nENV X=2\nFROM c\nENV X=3\nFROM b\nRUN x',
      '1',
    ],
    ['a trigger changes nothing', 'FROM a\nENV X=1\nONBUILD ENV X=2\nRUN x', '1'],
    ['a trigger before the first FROM, where Docker takes none', 'ARG X=1\nONBUILD RUN x\nFROM a', '1'],
  ])('%s', (_, text, expected) => {
    expect(show(environmentAt(text))).toBe(expected);
  });

  test('PATH exists in every image', () => {
    expect(show(environmentAt('FROM scratch\nENV X=/x:$PATH\nRUN x'))).toBe('?/x:${PATH}');
  });

  test('a variable of the image is none of the file', () => {
    expect(environmentAt('FROM golang\nRUN x').lookup('GOPATH')).toBeUndefined();
  });

  test('proxies need no ARG', () => {
    expect(environmentAt('FROM a\nRUN x').lookup('https_proxy')).toMatchObject({
      kind: 'predefined',
      value: null,
    });
  });

  test('where the value comes from', () => {
    const text = 'ARG X=1\nFROM a\nARG X\nARG TARGETOS\nENV Y=2\nRUN x';
    const sourceCode = createSourceCode(text);
    const environment = environmentAt(text);
    const origin = (name: string) => environment.lookup(name)?.declaration;
    expect([environment.lookup('X')?.kind, environment.lookup('Y')?.kind]).toEqual(['arg', 'env']);
    expect(environment.lookup('TARGETOS')).toMatchObject({ kind: 'predefined', declaration: null });
    expect(sourceCode.getText(origin('X') ?? sourceCode.ast)).toBe('X=1');
    expect(sourceCode.getText(origin('Y') ?? sourceCode.ast)).toBe('Y=2');
  });

  test('FROM sees what stands before the first FROM', () => {
    const text = 'ARG X=1\nFROM a\nENV X=2\nFROM b';
    expect(show(environmentAt(text, 'FromInstruction'))).toBe('1');
    expect(show(environmentAt(text, 'ArgInstruction'))).toBeUndefined();
    expect(show(environmentAt(text, 'FromInstruction'), 'BUILDPLATFORM')).toBe('?${BUILDPLATFORM}');
  });
});

describe('WORKDIR', () => {
  test.each([
    ['of an image', 'FROM a\nRUN x', null],
    ['of scratch', 'FROM scratch\nRUN x', '/'],
    ['absolute', 'FROM a\nWORKDIR /a/./b/\nRUN x', '/a/b'],
    ['relative to nothing known', 'FROM a\nWORKDIR b\nRUN x', null],
    ['relative', 'FROM a\nWORKDIR /a\nWORKDIR b\nWORKDIR ../c\nRUN x', '/a/c'],
    ['relative to scratch', 'FROM scratch\nWORKDIR b\nRUN x', '/b'],
    ['later', 'FROM a\nWORKDIR /a\nRUN x\nWORKDIR /b', '/a'],
    ['through ARG', 'FROM a\nARG D=/a\nWORKDIR $D/b\nRUN x', '/a/b'],
    ['through an unknown variable', 'FROM a\nWORKDIR /a\nWORKDIR /b/$D\nRUN x', null],
    ['of the base stage', 'FROM a AS b\nWORKDIR /a\nFROM b\nRUN x', '/a'],
    ['of another stage', 'FROM a AS b\nWORKDIR /a\nFROM c\nRUN x', null],
    ['in a trigger', 'FROM a\nWORKDIR /a\nONBUILD WORKDIR /b\nRUN x', '/a'],
    [
      'on Windows',
      'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nWORKDIR C:\\\\app\\\\bin\nRUN x',
      '/app/bin',
    ],
    [
      'on Windows, relative',
      '# escape=`\nFROM microsoft/nanoserver\nWORKDIR C:\\app\nWORKDIR bin\\x\nRUN x',
      '/app/bin/x',
    ],
  ])('%s', (_, text, expected) => {
    expect(environmentAt(text).workdir).toBe(expected);
  });

  test('resolvePath', () => {
    const linux = environmentAt('FROM a\nWORKDIR /a\nRUN x');
    expect(resolvePath(linux, 'b/../c/')).toBe('/a/c');
    expect(resolvePath(linux, '/b')).toBe('/b');
    expect(resolvePath(linux, 'C:\\b')).toBe('/a/C:\\b');
    expect(resolvePath(environmentAt('FROM a\nRUN x'), 'b')).toBeNull();
    expect(resolvePath(environmentAt('FROM a\nRUN x'), '/b')).toBe('/b');
    expect(resolvePath(environmentAt('FROM a:ltsc2022\nRUN x'), 'C:\\b\\c')).toBe('/b/c');
  });
});

describe('USER', () => {
  test.each([
    ['of the image', 'FROM a\nRUN x', null],
    ['set', 'FROM a\nUSER app:app\nRUN x', 'app:app'],
    ['through ARG', 'FROM a\nARG U=app\nUSER $U\nRUN x', 'app'],
    ['unknown', 'FROM a\nARG U\nUSER $U\nRUN x', '${U}'],
    ['of the base stage', 'FROM a AS b\nUSER app\nFROM b\nRUN x', 'app'],
    ['of another stage', 'FROM a AS b\nUSER app\nFROM c\nRUN x', null],
  ])('%s', (_, text, expected) => {
    expect(environmentAt(text).user).toBe(expected);
  });
});

describe('SHELL', () => {
  test.each([
    ['FROM a', 'posix', '/bin/sh -c'],
    ['FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]', 'posix', '/bin/bash -o pipefail -c'],
    ['FROM a\nSHELL ["/usr/bin/env", "bash", "-c"]', 'posix', '/usr/bin/env bash -c'],
    ['FROM a\nSHELL ["conda", "run", "-n", "x", "/bin/bash", "-c"]', 'posix', 'conda run -n x /bin/bash -c'],
    ['FROM a\nSHELL ["busybox", "sh", "-c"]', 'posix', 'busybox sh -c'],
    ['FROM a\nSHELL ["pwsh", "-Command"]', 'powershell', 'pwsh -Command'],
    [
      'FROM a\nSHELL ["C:\\\\x\\\\PowerShell.exe", "-Command"]',
      'powershell',
      'C:\\x\\PowerShell.exe -Command',
    ],
    ['FROM a\nSHELL ["cmd", "/S", "/C"]', 'cmd', 'cmd /S /C'],
    ['FROM a\nSHELL ["python3", "-c"]', 'other', 'python3 -c'],
    ['FROM a AS b\nSHELL ["bash", "-c"]\nFROM b', 'posix', 'bash -c'],
    ['FROM a AS b\nSHELL ["pwsh", "-c"]\nFROM c', 'posix', '/bin/sh -c'],
    ['FROM a\nONBUILD SHELL ["pwsh", "-c"]', 'posix', '/bin/sh -c'],
    ['FROM mcr.microsoft.com/windows/nanoserver:1809', 'cmd', 'cmd /S /C'],
    ['FROM mcr.microsoft.com/windows:20H2', 'cmd', 'cmd /S /C'],
    ['FROM mcr.microsoft.com/dotnet/framework/sdk:4.8', 'cmd', 'cmd /S /C'],
    ['FROM mcr.microsoft.com/dotnet/sdk:8.0', 'posix', '/bin/sh -c'],
    ['FROM mcr.microsoft.com/dotnet/sdk:8.0-nanoserver-1809', 'cmd', 'cmd /S /C'],
    ['FROM golang:1.22-windowsservercore', 'cmd', 'cmd /S /C'],
    ['FROM acme/base:2.1-ltsc2022', 'cmd', 'cmd /S /C'],
    ['FROM microsoft/nanoserver', 'cmd', 'cmd /S /C'],
    ['FROM microsoft/windowsservercore AS b\nFROM b', 'cmd', 'cmd /S /C'],
    ['ARG V\nFROM mcr.microsoft.com/windows/servercore:$V', 'cmd', 'cmd /S /C'],
    ['ARG REPO\nFROM $REPO:1.0-nanoserver-1809', 'cmd', 'cmd /S /C'],
    ['FROM acme/windows-builder', 'posix', '/bin/sh -c'],
    ['FROM --platform=windows/amd64 a', 'cmd', 'cmd /S /C'],
    ['# escape=`\nFROM golang', 'posix', '/bin/sh -c'],
    ['# escape=`\nFROM registry.example.com/base', 'cmd', 'cmd /S /C'],
    ['# escape=`\nARG BASE\nFROM $BASE', 'cmd', 'cmd /S /C'],
    ['# escape=`\nFROM --platform=linux/amd64 acme/base', 'posix', '/bin/sh -c'],
    ['ARG BASE\nFROM $BASE', 'posix', '/bin/sh -c'],
  ])('%s', (text, flavour, shell) => {
    const environment = environmentAt(`${text}\nRUN x`);
    expect(environment.shellFlavour).toBe(flavour);
    expect(environment.shell.join(' ')).toBe(shell);
  });
});

test('a trigger has the environment of its ONBUILD', () => {
  const sourceCode = createSourceCode('FROM a\nENV X=1\nONBUILD RUN x\nENV X=2');
  const [, , onbuild, trigger] = instructionsOf(sourceCode);
  if (trigger?.type !== 'RunInstruction' || !onbuild) throw new Error('no trigger');
  expect(sourceCode.getEnvironment(trigger)).toBe(sourceCode.getEnvironment(onbuild));
  expect(show(sourceCode.getEnvironment(trigger))).toBe('1');
});

test('instructions that change nothing share an environment', () => {
  const sourceCode = createSourceCode('FROM a\nRUN x\nCOPY . .\nENTRYPOINT x\nENV X=1\nRUN x');
  const [, run, copy, entrypoint, env, last] = instructionsOf(sourceCode).map(i =>
    sourceCode.getEnvironment(i),
  );
  expect(new Set([run, copy, entrypoint, env]).size).toBe(1);
  expect(last).not.toBe(env);
});

test('an instruction of another file is refused', () => {
  const [from] = instructionsOf(createSourceCode('FROM a'));
  if (!from) throw new Error('no FROM');
  expect(() => createSourceCode('FROM a').getEnvironment(from)).toThrow('FromInstruction is not part');
});

// A second way to the same result: every stage on its own, with a map that is copied along.
test('variables agree with copied maps', () => {
  const name = fc.constantFrom('A', 'B');
  const line = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(name, name).map(([key, value]) => `ENV ${key}=\${${value}}x`) },
    { weight: 2, arbitrary: name.map(key => `ENV ${key}=1`) },
    { weight: 2, arbitrary: fc.nat(9).map(index => `FROM ${index}`) },
    { weight: 1, arbitrary: fc.constant('RUN x') },
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), lines => {
      let stages = 1;
      const named = lines.map(l =>
        l.replace(/^FROM (\d)$/, (_, index) => `FROM s${index % stages} AS s${stages++}`),
      );
      const text = ['FROM scratch AS s0', ...named].join('\n');
      const sourceCode = createSourceCode(text);
      const ends = new Map<string, Map<string, string>>();
      let current = new Map<string, string>();
      for (const instruction of instructionsOf(sourceCode)) {
        const source = sourceCode.getText(instruction);
        const from = /^FROM (\w+) AS (\w+)$/.exec(source);
        if (from) {
          current = new Map(ends.get(from[1] ?? ''));
          ends.set(from[2] ?? '', current);
          continue;
        }
        const environment = sourceCode.getEnvironment(instruction);
        for (const key of ['A', 'B'])
          expect(environment.resolve(key)?.value ?? '').toBe(current.get(key) ?? '');
        const pair = /^ENV (\w)=(\$\{(\w)\})?(.*)$/.exec(source);
        if (pair) current.set(pair[1] ?? '', (pair[3] ? (current.get(pair[3]) ?? '') : '') + (pair[4] ?? ''));
      }
    }),
  );
});

test('100,000 ENV lines', () => {
  const lines = ['FROM a'];
  for (let i = 0; i < 100_000; i++)
    lines.push(i % 2 ? `ENV V${i}=\${V${i - 1}}x` : `ENV V${i}=${i} SAME=$SAME$V${i - 2}`);
  const environment = environmentAt([...lines, 'RUN x'].join('\n'));
  expect(environment.lookup('V99999')?.value).toBe('99998x');
});

test('10,000 stages on one another, and 10,000 on one', () => {
  const lines = ['FROM a AS s0', 'ENV X=0'];
  for (let i = 1; i < 10_000; i++) lines.push(`FROM s${i - 1} AS s${i}`, `ENV E${i}=1 X=${i}`);
  for (let i = 0; i < 10_000; i++) lines.push('FROM s9999', `ENV X=x${i}`);
  expect(show(environmentAt([...lines, 'FROM s9999', 'RUN x'].join('\n')))).toBe('9999');
  expect(show(environmentAt([...lines, 'RUN x'].join('\n')))).toBe('x9999');
});
