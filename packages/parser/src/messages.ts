const LONGEST_QUOTE = 40;
const LONGEST_NAME = 20;
const LONGEST_SHORT_NAME = 4;

/** Text of the file for a message, cut off if it is long. */
export function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text;
}

/** The same in double quotes. */
export function quote(text: string): string {
  return JSON.stringify(shorten(text));
}

/** ` (did you mean X?)` for the candidate that is one edit away from a short name, two from a long one, or an empty string. */
export function suggestion(name: string, candidates: readonly string[]): string {
  if (name.length > LONGEST_NAME) return '';
  let best = '';
  let fewest = name.length <= LONGEST_SHORT_NAME ? 2 : 3;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= fewest) continue;
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  }
  return best === '' ? '' : ` (did you mean ${best}?)`;
}

/** Edits of one character, where two swapped neighbours count as one edit. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(edits);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
