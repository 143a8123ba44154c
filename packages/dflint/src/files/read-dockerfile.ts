import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { UsageError, reasonOf } from '../errors.ts';

/** Real Dockerfiles are below one megabyte; what is larger was named by mistake. */
const MAX_BYTES = 10_000_000;

export interface DockerfileText {
  /** A byte order mark included. Bytes that are not UTF-8 become U+FFFD. */
  text: string;
  /** False when writing the text back would change the file. */
  isLossless: boolean;
}

/**
 * Reads a file as text.
 *
 * @throws UsageError when it cannot be read or is too large to be a Dockerfile.
 */
export function readDockerfile(file: string): DockerfileText {
  let bytes: Buffer;
  try {
    checkSize(statSync(file).size);
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`This file cannot be read: ${reasonOf(error)}.`);
  }
  checkSize(bytes.length);
  return { text: bytes.toString('utf8'), isLossless: isUtf8(bytes) };
}

/** @throws UsageError when there are too many bytes for a Dockerfile. */
export function checkSize(bytes: number): void {
  if (bytes <= MAX_BYTES) return;
  const size = (bytes / 1e6).toFixed(1);
  throw new UsageError(
    `This file was not linted: it has ${size} MB, and the limit is ${MAX_BYTES / 1e6} MB.`,
  );
}
