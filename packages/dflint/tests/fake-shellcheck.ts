import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { vi } from 'vitest';
import { tempFolder } from './temp-folder.ts';

/** Reports each `$word` behind the lines that the rule adds. Does else what FAKE says, and writes down how it was called. */
const PROGRAM = `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
const args = process.argv.slice(2);
const { FAKE = '', FAKE_VERSION = '1', SHELLCHECK_OPTS } = process.env;
if (args[0] === '--version') {
  console.log('version: ' + FAKE_VERSION);
  process.exit();
}
appendFileSync(__dirname + '/calls', JSON.stringify({ args, SHELLCHECK_OPTS }) + '\\n');
if (FAKE === 'crash') {
  console.error('\\u001b[31mout of luck\\nmore');
  process.exit(4);
}
const comments = args.filter(arg => !arg.startsWith('-')).flatMap(file =>
  readFileSync(file, 'utf8').split('\\n').flatMap((text, index) =>
    index < 3 ? [] : [...text.matchAll(/\\$\\w+/g)].map(match => ({
      file,
      line: index + 1,
      column: match.index + 1,
      endLine: index + 1,
      endColumn: match.index + 1 + match[0].length,
      level: 'info',
      code: 2086,
      message: 'Quote ' + match[0] + '.',
    })),
  ),
);
console.log(FAKE === 'prose' ? 'Nice scripts!' : JSON.stringify({ comments }));
process.exitCode = comments.length > 0 ? 1 : 0;
`;

export const isWindows = process.platform === 'win32';

/** How a program was called. */
export interface Call {
  args: string[];
  SHELLCHECK_OPTS?: string;
}

/** Puts a program on the PATH that stands in for ShellCheck. Gives what tells how it was called so far. */
export function fakeShellCheck(): () => Call[] {
  const folder = tempFolder({ shellcheck: PROGRAM, calls: '' });
  chmodSync(join(folder, 'shellcheck'), 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
  return () =>
    readFileSync(join(folder, 'calls'), 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as Call);
}

/** Takes ShellCheck from the PATH, and all else. */
export function noShellCheck(): void {
  vi.stubEnv('PATH', tempFolder());
}
