/**
 * Thrown inside of the split, and caught at its entry, where a Dockerfile does not tell something that the split would
 * rest on. The message completes "the file does not say ...". It is no Error, whose stack nobody would look at.
 */
export class MissingFact {
  readonly message: string;

  constructor(what: string) {
    this.message = what;
  }
}
