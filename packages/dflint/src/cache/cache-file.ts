import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { codeOf, messageOf, reasonOf } from '../errors.ts';
import { writeWithFolder } from '../files/write-atomically.ts';

/** What every cache begins with, and the form of what follows. */
const NAME = 'dflint cache ';
const HEAD = `${NAME}1\n`;

const LINE_END = 0x0a;

/** One line of the file: the path (as JSON), the key, and the value (as JSON, or nothing), with tabs between them. */
interface Entry {
  key: string;
  /** The line with its line break. */
  line: Uint8Array;
}

/**
 * Values by file, kept from one run to the next. The value of a file counts only as long as its key is the same.
 *
 * Two runs at the same time do no harm: each writes the whole file beside it and renames it, and the last one wins.
 */
export class CacheFile {
  readonly #file: string;
  readonly #onWarning: (message: string) => void;
  /** By path, relative to the folder of the cache, so that it can be moved together with the files. */
  readonly #entries: Map<string, Entry>;
  readonly #used = new Set<string>();
  readonly #canBeWritten: boolean;
  #hasChanged = false;

  /**
   * Reads a cache. What is none is told of, left out, and never written over.
   *
   * @param file absolute; need not exist
   */
  constructor(file: string, onWarning: (message: string) => void) {
    this.#file = file;
    this.#onWarning = onWarning;
    const { entries, problem, canBeWritten } = readEntries(file);
    this.#entries = entries;
    this.#canBeWritten = canBeWritten;
    if (problem !== null) onWarning(`The cache ${file} was not used: ${problem}`);
  }

  /**
   * The value of a file; undefined when there is none for this key.
   *
   * @param path absolute
   */
  get(path: string, key: string): unknown {
    const name = this.#name(path);
    const entry = this.#entries.get(name);
    this.#used.add(name);
    if (entry?.key !== key) return undefined;
    try {
      const line = Buffer.from(entry.line).toString('utf8');
      return JSON.parse(line.slice(line.lastIndexOf('\t') + 1));
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps the value of a file.
   *
   * @param path absolute
   * @param value JSON
   */
  set(path: string, key: string, value: unknown): void {
    const name = this.#name(path);
    const line = Buffer.from(`${JSON.stringify(name)}\t${key}\t${JSON.stringify(value)}\n`);
    this.#entries.set(name, { key, line });
    this.#used.add(name);
    this.#hasChanged = true;
  }

  /** Writes what has changed. Entries of files that are gone are dropped. What goes wrong is told, and no fault of the run. */
  save(): void {
    for (const name of this.#entries.keys()) {
      if (this.#used.has(name) || existsSync(join(dirname(this.#file), name))) continue;
      this.#entries.delete(name);
      this.#hasChanged = true;
    }
    if (!this.#hasChanged || !this.#canBeWritten) return;
    try {
      const lines = [...this.#entries.values()].map(({ line }) => line);
      writeWithFolder(this.#file, Buffer.concat([Buffer.from(HEAD), ...lines]));
    } catch (error) {
      this.#onWarning(`The cache was not kept. ${messageOf(error)}`);
    }
  }

  #name(path: string): string {
    const name = relative(dirname(this.#file), path);
    return sep === '/' ? name : name.replaceAll(sep, '/');
  }
}

interface ReadEntries {
  entries: Map<string, Entry>;
  problem: string | null;
  canBeWritten: boolean;
}

function readEntries(file: string): ReadEntries {
  const entries = new Map<string, Entry>();
  const refuse = (problem: string, canBeWritten: boolean): ReadEntries => ({
    entries: new Map(),
    problem,
    canBeWritten,
  });
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { entries, problem: null, canBeWritten: true };
    return refuse(`it cannot be read: ${reasonOf(error)}.`, false);
  }
  const isOurs = bytes.subarray(0, NAME.length).toString('latin1') === NAME;
  if (!isOurs && bytes.length > 0) {
    return refuse(
      'it is no cache of dflint. Nothing was kept, either: choose another --cache-location.',
      false,
    );
  }
  if (bytes.subarray(0, HEAD.length).toString('latin1') !== HEAD) {
    return refuse('another version of dflint wrote it. It is written anew.', true);
  }
  for (let start = HEAD.length; start < bytes.length;) {
    const end = bytes.indexOf(LINE_END, start) + 1;
    const entry = end > 0 ? readEntry(bytes.subarray(start, end)) : null;
    if (!entry) return refuse('it is damaged. It is written anew.', true);
    entries.set(...entry);
    start = end;
  }
  return { entries, problem: null, canBeWritten: true };
}

/** Null for what is no entry. Values are looked at when they are asked for. */
function readEntry(line: Uint8Array): [name: string, entry: Entry] | null {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
  const nameEnd = bytes.indexOf(0x09);
  const keyEnd = bytes.indexOf(0x09, nameEnd + 1);
  if (nameEnd < 0 || keyEnd < 0) return null;
  try {
    const name: unknown = JSON.parse(bytes.toString('utf8', 0, nameEnd));
    const key = bytes.toString('latin1', nameEnd + 1, keyEnd);
    return typeof name === 'string' ? [name, { key, line }] : null;
  } catch {
    return null;
  }
}
