/** Something that the user can put right. The message is complete, so it is shown without a stack. */
export class UsageError extends Error {
  override name = 'UsageError';
}
