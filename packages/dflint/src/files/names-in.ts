import { readdirSync } from 'node:fs';

/** The names of what is in a folder, in no order; none when it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
