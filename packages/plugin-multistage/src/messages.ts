/** `gcc, make, curl and 4 more`, so that a message stays within a line. */
export function listOf(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** Text that ends in dots where it would be too long for a message. */
export function shorten(text: string, most = 40): string {
  return text.length > most ? `${text.slice(0, most - 3)}...` : text;
}
