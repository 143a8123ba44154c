/** `curl, git, make and 4 more`: as many names as keep a message within a line. */
export function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(name => shorten(name));
  return names.length > 3 ? `${shown.join(', ')} and ${names.length - 3} more` : shown.join(', ');
}

/** Text that ends in dots where it would be too long for a message. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}
