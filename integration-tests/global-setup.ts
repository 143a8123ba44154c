import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runOrThrow } from '../packages/internal-tools/src/run-command.ts';
import { installPrograms } from './programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the program in one folder, made of the sources as they are now. */
    freshBundle: string;
  }
}

const root = join(import.meta.dirname, '..');

/** Before all tests: installs what they need, and builds what `npm run bundle` builds, beside the committed one. */
export default function setup({ provide }: TestProject): () => void {
  installPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'dflint-bundle-'));
  runOrThrow('npm', ['run', 'bundle'], root, { BUNDLE_DIR: folder });
  cpSync(join(root, 'bundle/dflint.js'), join(folder, 'dflint.js'));
  provide('freshBundle', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
