/** `gcc, make, curl and 4 more`: as many names as keep a message within a line, at least one. */
export function listOf(names: readonly string[], most = 3, width = 40): string {
  let shown = shorten(names[0] ?? '');
  let count = Math.min(1, names.length);
  for (const name of names.slice(1, most)) {
    if (shown.length + name.length + 2 > width) break;
    shown += `, ${name}`;
    count++;
  }
  return names.length > count ? `${shown} and ${names.length - count} more` : shown;
}

/** Text that ends in dots where it would be too long for a message. */
export function shorten(text: string, most = 40): string {
  return text.length > most ? `${text.slice(0, most - 3)}...` : text;
}
