import { isOneEdit } from '@dflint/semantics';

/** The known name that one slip of the keyboard turns into this one; null when there is none. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  for (const each of known) if (isOneEdit(name, each)) return each;
  return null;
}
