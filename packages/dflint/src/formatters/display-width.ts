/**
 * Characters that take two columns in a terminal: East Asian wide and full-width ones, and pictures.
 * https://www.unicode.org/reports/tr11/
 */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;

/** Characters that take none: marks on the one before, joiners, variation selectors. */
const NARROW = /^[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns a text takes in a terminal. Control characters must be gone already. */
export function displayWidth(text: string): number {
  // Nearly all text is, and has no such characters.
  if (!/[^\u0020-\u02ff]/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += NARROW.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** A text in lines of at most that many columns, broken between words; a word that is longer has a line of its own. */
export function wrapText(text: string, width: number): string[] {
  const [first = '', ...others] = text.trimEnd().match(/\s*\S+/g) ?? [];
  const lines = [first];
  let room = width - displayWidth(first);
  for (const withBlanks of others) {
    const word = withBlanks.trimStart();
    // A line that starts with "::" would be a command in a log of GitHub Actions, blanks before it or not.
    const isFitting = displayWidth(withBlanks) <= room || word.startsWith(':');
    if (isFitting) lines.push(`${lines.pop() ?? ''}${withBlanks}`);
    else lines.push(word);
    room = isFitting ? room - displayWidth(withBlanks) : width - displayWidth(word);
  }
  return lines;
}
