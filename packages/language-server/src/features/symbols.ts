import type { Instruction } from '@dflint/parser';
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { sourceCodeOf } from '../parsed-documents.ts';
import { toRange } from '../positions.ts';

/** How much of an instruction is shown beside its name. */
const DETAIL_LENGTH = 60;

/** The stages of a document with their instructions; what stands before the first FROM comes first. */
export function documentSymbols(document: TextDocument): DocumentSymbol[] {
  const { ast, buildGraph } = sourceCodeOf(document);
  const stages = buildGraph.stages.map(({ node, name, index }) => ({
    name: name ?? `stage ${index}`,
    detail: `FROM ${node.from.image.value}`,
    kind: SymbolKind.Module,
    range: toRange(document, node.range),
    selectionRange: toRange(document, (node.from.name ?? node.from.image).range),
    children: node.instructions.map(instruction => instructionSymbol(document, instruction)),
  }));
  return [...ast.preamble.map(instruction => instructionSymbol(document, instruction)), ...stages];
}

function instructionSymbol(document: TextDocument, { keyword, range }: Instruction): DocumentSymbol {
  const [first = ''] = document.getText().slice(keyword.range[1], range[1]).trim().split(/\r?\n/, 1);
  return {
    name: keyword.value.toUpperCase(),
    detail: first.length > DETAIL_LENGTH ? `${first.slice(0, DETAIL_LENGTH - 1)}…` : first,
    kind: SymbolKind.Function,
    range: toRange(document, range),
    selectionRange: toRange(document, keyword.range),
  };
}

/** The same for editors that know no symbols within symbols. */
export function flatSymbols({ uri }: TextDocument, symbols: readonly DocumentSymbol[]): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range } },
    ...children.map(child => ({
      name: child.detail ? `${child.name} ${child.detail}` : child.name,
      kind: child.kind,
      location: { uri, range: child.range },
      containerName: name,
    })),
  ]);
}
