import { chmodSync, lstatSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeAtomically, writeNew } from '../src/files/write-atomically.ts';
import { tempFolder } from './temp-folder.ts';

describe('writeAtomically', () => {
  test('replaces the content, byte for byte, and leaves nothing else behind', () => {
    const root = tempFolder({ Dockerfile: 'old' });
    writeAtomically(join(root, 'Dockerfile'), '\uFEFFFROM é\r\n# 😀');
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toBe('\uFEFFFROM é\r\n# 😀');
    expect(readdirSync(root)).toEqual(['Dockerfile']);
  });

  test('keeps the mode', () => {
    const root = tempFolder({ Dockerfile: 'old' });
    chmodSync(join(root, 'Dockerfile'), 0o751);
    writeAtomically(join(root, 'Dockerfile'), 'new');
    expect(statSync(join(root, 'Dockerfile')).mode & 0o777).toBe(0o751);
  });

  test('follows symbolic links', () => {
    const root = tempFolder({ 'real/image': 'old' });
    symlinkSync('real/image', join(root, 'Dockerfile'));
    writeAtomically(join(root, 'Dockerfile'), 'new');
    expect(lstatSync(join(root, 'Dockerfile')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(root, 'real/image'), 'utf8')).toBe('new');
    expect(readdirSync(join(root, 'real'))).toEqual(['image']);
  });

  test('writes through no link that stands where its temporary file goes', () => {
    const root = tempFolder({ Dockerfile: 'old', other: 'other' });
    symlinkSync('other', join(root, `.Dockerfile.${process.pid}.tmp`));
    writeAtomically(join(root, 'Dockerfile'), 'new');
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toBe('new');
    expect(readFileSync(join(root, 'other'), 'utf8')).toBe('other');
    expect(readdirSync(root).sort()).toEqual(['Dockerfile', 'other']);
  });

  test('makes a file that is not there', () => {
    const root = tempFolder();
    writeAtomically(join(root, 'report.json'), '[]');
    expect(readFileSync(join(root, 'report.json'), 'utf8')).toBe('[]');
  });

  test('when it cannot, it says why and the old file stays', () => {
    const root = tempFolder({ 'a/Dockerfile': 'old' });
    mkdirSync(join(root, 'folder'));
    expect(() => writeAtomically(join(root, 'folder'), 'new')).toThrow(
      /^Cannot write .*folder: it is a folder\.$/,
    );
    expect(() => writeAtomically(join(root, 'no/Dockerfile'), 'new')).toThrow(
      /^Cannot write .*: no such file or folder\.$/,
    );
    expect(() => writeAtomically(join(root, 'a/Dockerfile/x'), 'new')).toThrow(
      /: a part of the path is not a folder\.$/,
    );
    expect(readFileSync(join(root, 'a/Dockerfile'), 'utf8')).toBe('old');
    expect(readdirSync(root).sort()).toEqual(['a', 'folder']);
  });
});

describe('writeNew', () => {
  test('writes a file that is not there, and leaves alone one that is', () => {
    const root = tempFolder({ old: 'old' });
    expect([writeNew(join(root, 'new'), 'é'), writeNew(join(root, 'old'), 'é')]).toEqual([true, false]);
    expect(readFileSync(join(root, 'new'), 'utf8')).toBe('é');
    expect(readFileSync(join(root, 'old'), 'utf8')).toBe('old');
  });

  test('says why it cannot', () => {
    const file = join(tempFolder({ old: 'old' }), 'old/new');
    expect(() => writeNew(file, '')).toThrow(`Cannot write ${file}: a part of the path is not a folder.`);
  });
});
