/**
 * Thrown inside of the split, and caught at its entry, where a Dockerfile does not tell something that the split would
 * rest on. The message completes "the file does not say ...".
 */
export class MissingFact extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'MissingFact';
  }
}
