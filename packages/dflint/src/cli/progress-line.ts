import type { OutputStream } from './run-context.ts';

/** For how long a run may take, in milliseconds, before there is a line. */
const PATIENCE = 1000;
/** How often the line changes. */
const INTERVAL = 100;

const ERASE = '\r\u001b[2K';

/** A terminal that shows in its last line how far a run is. Anything else that is written goes above the line. */
export class ProgressLine implements OutputStream {
  readonly isTTY = true;
  readonly #terminal: OutputStream;
  readonly #now: () => number;
  #next: number;
  #isShown = false;

  /** @param now a clock in milliseconds */
  constructor(terminal: OutputStream, now: () => number = () => performance.now()) {
    this.#terminal = terminal;
    this.#now = now;
    this.#next = now() + PATIENCE;
  }

  get columns(): number | undefined {
    return this.#terminal.columns;
  }

  /** Shows how many files are done, of how many. The line goes when all are. */
  update(done: number, total: number): void {
    if (done >= total) return this.erase();
    const now = this.#now();
    if (now < this.#next) return;
    this.#next = now + INTERVAL;
    this.#isShown = true;
    this.#terminal.write(`${ERASE}${done} of ${total} files (${Math.floor((100 * done) / total)} %)`);
  }

  write(text: string): void {
    this.erase();
    this.#terminal.write(text);
  }

  erase(): void {
    if (this.#isShown) this.#terminal.write(ERASE);
    this.#isShown = false;
  }
}
