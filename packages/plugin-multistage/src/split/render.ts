import type { AddInstruction, Comment, CopyInstruction, Instruction } from '@dflint/parser';
import { baseName, isLiteral, resolvePath } from '@dflint/semantics';
import type { Carried, CarriedOver } from './carry-over.ts';
import { destinationOf } from './producers.ts';
import type { Artifact, Edit, Recipe } from './recipe.ts';
import type { RuntimeBase } from './runtime-base.ts';
import { installLine } from './runtime-packages.ts';
import type { SplitFacts } from './split-facts.ts';

/** The whole file after the split. */
export function render(facts: SplitFacts, recipe: Recipe, carried: CarriedOver, base: RuntimeBase): string {
  const { sourceCode, stage } = facts;
  const { text } = sourceCode;
  const { from } = stage.node;
  const name = /^(?:build|builder|.*-build|build-.*)$/i.test(stage.name ?? '')
    ? (stage.name ?? 'build')
    : 'build';
  const runtimeName = stage.name !== null && stage.name !== name ? ` AS ${stage.name}` : '';
  const platform = from.flags.map(flag => `${sourceCode.getText(flag)} `).join('');
  const head = text.slice(0, from.range[0]);
  const start = text.slice(from.range[0], from.image.range[1]);
  const folders = new Workdirs(facts, carried, recipe.isStaticSite ?? false);
  const shared = sharedCount(facts, recipe, carried, base, folders);
  const sharedName = stage.name === 'base' ? 'shared' : 'base';
  // As the author writes it: `from golang as build`.
  const as = /^[a-z]/.test(from.keyword.value) ? 'as' : 'AS';
  const builder = [`${start} ${as} ${shared > 0 ? sharedName : name}`];
  const runtime = [`FROM ${shared > 0 ? sharedName : platform + base.image}${runtimeName}`];
  // Programs that are named from the folder that the builder's image starts in.
  const isElsewhere =
    facts.imageWorkdir !== '/' && !facts.instructions.some(({ type }) => type === 'WorkdirInstruction');
  if (isElsewhere && !recipe.isStaticSite) runtime.push(`WORKDIR ${facts.imageWorkdir}`);
  if (base.packages.length > 0 && base.packageManager)
    runtime.push(installLine(base.packageManager, base.packages));
  const copies = artifactLines(facts, recipe, carried, base, name);
  let isCopied = false;
  let end = from.range[1];
  carried.items.forEach((item, index) => {
    if (!isCopied && index > carried.lastOfBuilder) {
      runtime.push(...copies);
      isCopied = true;
    }
    const { instruction } = item;
    const gap = text.slice(end, instruction.range[0]);
    end = endOf(instruction, text);
    const body = text.slice(instruction.range[0], end);
    if (item.inBuilder)
      builder.push(
        gap + applyEdits(instruction.range[0], body, [...cutsOf(item), ...editsIn(instruction, recipe)]),
      );
    if (index < shared) {
      if (index === shared - 1) builder.push(`\n\nFROM ${sharedName} AS ${name}`);
      return;
    }
    const lines = runtimeLines(item, body, facts, folders, index);
    if (lines.length === 0) {
      // A comment never gets lost, and never stands in both.
      if (!item.inBuilder && gap.trim() !== '') runtime.push(gap.trim());
      return;
    }
    const comment = item.inBuilder ? '' : gap.trim();
    const isApart = /\n[ \t]*\r?\n/.test(gap) && runtime.length > 1;
    runtime.push(...(isApart ? [''] : []), ...(comment === '' ? [] : [comment]), ...lines);
  });
  if (!isCopied) runtime.push(...copies);
  const builderText = [
    ...builder.map(piece => piece.replace(/^(?=[^\s])/, '\n')),
    ...(recipe.builderEnd ?? []).map(line => `\n${line}`),
  ]
    .join('')
    .trim();
  const result = `${builderText}\n\n${runtime.join('\n').replace(/\n{3,}/g, '\n\n')}${text.slice(end) === '' ? '\n' : text.slice(end)}`;
  return head + result.replace(/\r?\n/g, sourceCode.lineBreak);
}

/** With how many equal instructions both stages would begin: two are worth a stage of their own, of which both start. */
function sharedCount(
  facts: SplitFacts,
  recipe: Recipe,
  { items }: CarriedOver,
  base: RuntimeBase,
  folders: Workdirs,
): number {
  const { text } = facts.sourceCode;
  const isSame =
    text.slice(...facts.stage.node.from.image.range) === base.image && base.packages.length === 0;
  const end = items.findIndex((item, index) => {
    const { instruction } = item;
    const body = text.slice(instruction.range[0], endOf(instruction, text));
    const isEdited = item.cuts.length > 0 || editsIn(instruction, recipe).length > 0;
    const lines = runtimeLines(item, body, facts, folders, index);
    return !item.inBuilder || isEdited || lines.length !== 1 || lines[0] !== body;
  });
  return isSame && end >= 2 ? end : 0;
}

/** Here-documents stand behind the line of their instruction. */
function endOf(instruction: Instruction, text: string): number {
  const heredocs = 'heredocs' in instruction ? instruction.heredocs : [];
  const end = Math.max(instruction.range[1], ...heredocs.map(({ range }) => range[1]));
  return text[end - 1] === '\n' ? end - 1 : end;
}

function cutsOf({ cuts }: Carried): Edit[] {
  return cuts.map(range => ({ range, text: '' }));
}

function editsIn({ range }: Instruction, { edits = [] }: Recipe): Edit[] {
  return edits.filter(edit => edit.range[0] >= range[0] && edit.range[0] < range[1]);
}

function applyEdits(start: number, body: string, edits: readonly Edit[]): string {
  let result = body;
  for (const { range, text } of edits.toSorted((a, b) => b.range[0] - a.range[0]))
    result = result.slice(0, range[0] - start) + text + result.slice(range[1] - start);
  return result;
}

function runtimeLines(
  item: Carried,
  body: string,
  facts: SplitFacts,
  folders: Workdirs,
  index: number,
): string[] {
  const { instruction } = item;
  if (instruction.type === 'WorkdirInstruction') return folders.lineAt(index);
  if (instruction.type === 'ArgInstruction') return folders.isArgumentUsed(index) ? [body] : [];
  const lines: string[] = [];
  if (item.packages.length > 0 && item.packageManager)
    lines.push(installLine(item.packageManager, item.packages));
  if (item.inRuntime === 'whole') lines.push(body);
  else if (item.inRuntime === 'part') {
    const parts = item.runSegments.map(({ range }) => facts.sourceCode.text.slice(...range));
    lines.push(`RUN ${parts.join(' \\\n    && ')}`);
  }
  return lines;
}

function artifactLines(
  facts: SplitFacts,
  recipe: Recipe,
  { items, artifacts }: CarriedOver,
  base: RuntimeBase,
  name: string,
): string[] {
  const certificates = '/etc/ssl/certs/ca-certificates.crt';
  const wanted: Artifact[] = base.copiesCertificates ? [{ from: certificates, to: certificates }] : [];
  wanted.push(...artifacts);
  const there = new Set(
    items.flatMap(({ inRuntime, instruction }) =>
      inRuntime === 'whole' &&
      (instruction.type === 'CopyInstruction' || instruction.type === 'AddInstruction')
        ? placesOf(instruction, facts)
        : [],
    ),
  );
  const copies = wanted
    .filter(({ to }) => !there.has(to))
    .map(({ from, to }) => `COPY --from=${name} ${from} ${to}`);
  return [...(recipe.beforeArtifacts ?? []), ...new Set(copies), ...(recipe.afterArtifacts ?? [])];
}

/** Where the files of a COPY end up: its destination, or each file below it. */
function placesOf(instruction: CopyInstruction | AddInstruction, facts: SplitFacts): string[] {
  const destination = destinationOf(instruction, facts);
  const names = instruction.sources.map(({ value }) => baseName(value));
  return [destination, ...names.map(name => `${destination === '/' ? '' : destination}/${name}`)];
}

/** Which WORKDIR and ARG instructions the runtime stage needs. */
class Workdirs {
  readonly #facts: SplitFacts;
  readonly #items: readonly Carried[];
  readonly #isStaticSite: boolean;

  constructor(facts: SplitFacts, { items }: CarriedOver, isStaticSite: boolean) {
    this.#facts = facts;
    this.#isStaticSite = isStaticSite;
    this.#items = items;
  }

  /** The WORKDIR of an index, when it is the last one, or something of the runtime stage stands below it. */
  lineAt(index: number): string[] {
    const { instruction } = this.#items[index] ?? {};
    if (instruction?.type !== 'WorkdirInstruction' || this.#isStaticSite) return [];
    const next = this.#items.findIndex(
      (item, i) => i > index && item.instruction.type === 'WorkdirInstruction',
    );
    const until = next < 0 ? this.#items.length : next;
    const isUsed = this.#items
      .slice(index + 1, until)
      .some(
        ({ inRuntime, instruction: { type } }) =>
          inRuntime !== 'no' && /^(?:Run|Copy|Add)Instruction$/.test(type),
      );
    if (next >= 0 && !isUsed) return [];
    const { sourceCode, workdir, imageWorkdir } = this.#facts;
    const { value } = sourceCode.expand(instruction.path, instruction);
    const environment = sourceCode.getEnvironment(instruction);
    if (value?.startsWith('/') && isLiteral(instruction.path)) return [sourceCode.getText(instruction)];
    const path =
      next < 0
        ? workdir
        : value === null
          ? null
          : (resolvePath(environment, value) ?? `${imageWorkdir === '/' ? '' : imageWorkdir}/${value}`);
    return path === null ? [] : [`WORKDIR ${path}`];
  }

  /** Whether something of the runtime stage behind an ARG refers to it. */
  isArgumentUsed(index: number): boolean {
    const { instruction } = this.#items[index] ?? {};
    if (instruction?.type !== 'ArgInstruction') return false;
    const names = instruction.pairs.map(({ key }) => key.value);
    const { sourceCode } = this.#facts;
    return this.#items.some(({ inRuntime, instruction: other, runSegments }, i) => {
      if (i <= index || inRuntime === 'no') return false;
      const text =
        inRuntime === 'part' && other.type === 'RunInstruction'
          ? runSegments.map(({ range }) => sourceCode.text.slice(...range)).join('\n')
          : sourceCode.getText(other);
      return names.some(name => new RegExp(`\\$\\{?${name.replace(/\W/g, '')}(?!\\w)`).test(text));
    });
  }
}

/** The comments of a file, to be compared. */
export function commentTexts(comments: readonly Comment[]): string[] {
  return comments.map(({ value }) => value.trim()).sort();
}
