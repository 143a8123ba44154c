import { visibleText } from '../formatters/visible-text.ts';

/** Where a run writes to; `process.stdout` is one. */
export interface OutputStream {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

/** What a run has of the world; `process` has the same, but for `cwd`. */
export interface RunContext {
  /** Absolute. */
  cwd: string;
  stdin: AsyncIterable<Uint8Array | string> & { isTTY?: boolean | undefined };
  stdout: OutputStream;
  stderr: OutputStream;
  env: Readonly<Record<string, string | undefined>>;
}

/** Writes a line for people. Names of files and what stands in them are in it, so nothing in it acts on a terminal or a log. */
export function tell({ stderr }: Pick<RunContext, 'stderr'>, message: string): void {
  stderr.write(`dflint: ${visibleText(message)}\n`);
}
