import { isOneEdit } from '@dflint/semantics';

/** More names are not compared, so that a file of nothing but mistakes takes no longer than any other. */
const MOST = 200;

/** The known name that one slip of the keyboard turns into this one; null when there is none. */
export function nearestName(
  name: string,
  known: Iterable<string>,
  isKnown: (name: string) => boolean = () => true,
): string | null {
  let count = 0;
  for (const each of known) {
    if (isOneEdit(name, each) && isKnown(each)) return each;
    if (++count === MOST) break;
  }
  return null;
}
