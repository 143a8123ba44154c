import type { RuleModule } from '@dflint/core/rule';
import type { SourceCode } from '@dflint/semantics';
import { traverse } from '@dflint/parser';
import type { Node } from '@dflint/parser';
import { MissingFact } from './missing-fact.ts';
import { commentTexts } from './render.ts';

/**
 * Checks a split before it is offered: it parses, it has a builder stage and one that ships, and at most one that both start from, comments are all there, and
 * none of `rules` reports on it that did not before; the recommended ones not at all.
 * @throws MissingFact when something does not hold.
 */
export function validate(before: SourceCode, after: SourceCode, rules: readonly RuleModule[]): void {
  const { stages, problems } = after.buildGraph;
  const [builder, runtime] = stages.slice(-2);
  if (after.ast.errors.length > before.ast.errors.length || problems.length > 0 || stages.length > 3)
    throw new MissingFact('how its instructions can be told apart');
  if (builder?.role !== 'builder' || runtime?.role !== 'shipped')
    throw new MissingFact('what the container runs of the build');
  if (!holdsAll(commentTexts(after.ast.comments), commentTexts(before.ast.comments)))
    throw new MissingFact('which commands the comments in its RUN are about');
  const isCutOff = stages.some(({ node }) =>
    node.instructions.some(
      item => item.type === 'RunInstruction' && /(?:&&|\|\|)\s*$/.test(after.getText(item)),
    ),
  );
  if (isCutOff) throw new MissingFact('which commands of a RUN belong together');
  for (const rule of rules) {
    const reports = countReports(rule, after);
    if (reports === 0) continue;
    const isRecommended = rule.meta.docs.recommended === true;
    if (isRecommended || countReports(rule, before) < reports)
      throw new MissingFact(`how to split it without "${rule.name ?? ''}"`);
  }
}

/** Whether all of some texts, each as often as it stands there, are among others. Both are sorted. */
function holdsAll(texts: readonly string[], wanted: readonly string[]): boolean {
  let at = 0;
  for (const text of texts) if (text === wanted[at]) at++;
  return at === wanted.length;
}

/** The same array each time: `createRule` applies the defaults once for each. */
const NO_OPTIONS: readonly unknown[] = [];

/** Runs a rule with its default options. Selectors other than names of nodes are not followed. */
function countReports(rule: RuleModule, sourceCode: SourceCode): number {
  let count = 0;
  const filename = sourceCode.filename ?? '<input>';
  const listeners = rule.create({
    id: rule.name ?? '',
    options: NO_OPTIONS,
    settings: {},
    filename,
    relativeFilename: filename,
    sourceCode,
    report: () => {
      count++;
    },
  });
  const call = (key: string, node: Node): void =>
    (listeners[key] as ((node: Node) => void) | undefined)?.(node);
  // Most rules look at the file as a whole.
  if (Object.keys(listeners).every(key => key === 'Dockerfile')) call('Dockerfile', sourceCode.ast);
  else
    traverse(sourceCode.ast, {
      enter: node => call(node.type, node),
      leave: node => call(`${node.type}:exit`, node),
    });
  return count;
}
