import type { ExposeInstruction, Word } from '@dflint/parser';
import { concatMap, type SourceCode } from '@dflint/semantics';

/** A bare port, as most entries are. */
const BARE = /^\d+$/;

/** What is known of an entry of EXPOSE. */
export interface ExposeEntry {
  node: Word;
  /** As BuildKit shows it: expanded where its value is known. */
  text: string;
  /** As written, empty when there is none. */
  protocol: string;
  /** Whether something stands before the port of the container: `8080:80`, `127.0.0.1:80:80`. */
  hasHost: boolean;
}

/**
 * Reads the entries of EXPOSE as far as they are certain (`parsePort` of frontend/dockerfile/dockerfile2llb/convert_expose.go).
 * Those whose protocol BuildKit refuses are left out, and so are bare ports, of which there is nothing to know.
 */
export function exposeEntries(node: ExposeInstruction, sourceCode: SourceCode): ExposeEntry[] {
  return concatMap(node.ports, word => {
    if (BARE.test(word.value)) return [];
    const { value, text } = sourceCode.expand(word, node);
    // Of what is not known, only what the file itself says counts.
    const literals = value === null ? word.parts.filter(part => typeof part === 'string') : [value];
    const end = literals.at(-1) ?? '';
    const endsLiterally = value !== null || word.parts.at(-1) === end;
    const protocol = endsLiterally ? (/\/([^/:]*)$/.exec(end)?.[1] ?? '') : '';
    if (protocol !== '' && !/^(?:tcp|udp|sctp)$/i.test(protocol)) return [];
    const hasHost = literals.some(literal => /[^:]:/.test(literal));
    return [{ node: word, text: value ?? text, protocol, hasHost }];
  });
}
