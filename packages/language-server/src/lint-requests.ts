import type { TextDocument } from 'vscode-languageserver-textdocument';
import { FIX_ALL } from './capabilities.ts';
import { workspaceEdit } from './edits.ts';
import { type EditAction, fixAll, isWanted, quickFixes } from './features/code-actions.ts';
import { toCompletionItems } from './features/completion.ts';
import { plainText, ruleHovers, stageHover } from './features/hover.ts';
import { completeRuleNames } from './features/rule-names.ts';
import { completeStages } from './features/stage-completion.ts';
import { mentionAt } from './features/stage-mentions.ts';
import { toRange } from './positions.ts';
import { type RequestContext, cursorOf, onSameText, targetsOf } from './requests.ts';
import type { Workspace } from './workspace.ts';

/** Answers what needs the problems of a document, or its rules. */
export function answerLintRequests(context: RequestContext): void {
  const { connection, documents, workspace, lints, client } = context;

  connection.onCodeAction(async params => {
    const document = documents.get(params.textDocument.uri);
    if (!document) return null;
    return onSameText(context, document, async () => {
      const lint = await lints.of(document);
      const actions: EditAction[] = quickFixes(document, lint, params);
      if (isWanted(FIX_ALL, params.context) && lint.messages.some(message => message.fix)) {
        const output = await fixedText(workspace, document);
        if (output !== undefined) actions.push(fixAll(document, output));
      }
      return actions.map(({ edits, ...action }) => ({
        ...action,
        edit: workspaceEdit(document, edits, client().hasVersionedEdits),
      }));
    });
  });

  connection.onHover(async params => {
    const cursor = cursorOf(context, params);
    if (!cursor) return null;
    const { document, sourceCode, offset } = cursor;
    return onSameText(context, document, async () => {
      const stage = mentionAt(sourceCode, offset)
        ? stageHover(sourceCode.text, await targetsOf(context, document), offset)
        : null;
      const rules = ruleHovers(document, sourceCode, await lints.of(document), offset);
      const hovers = [...(stage ? [stage] : []), ...rules];
      const [first] = hovers;
      if (!first) return null;
      const markdown = hovers.map(hover => hover.markdown).join('\n\n---\n\n');
      const contents = client().showsMarkdown
        ? { kind: 'markdown' as const, value: markdown }
        : { kind: 'plaintext' as const, value: plainText(markdown) };
      return { contents, range: toRange(document, first.range) };
    });
  });

  connection.onCompletion(async params => {
    const cursor = cursorOf(context, params);
    if (!cursor) return null;
    const { document, sourceCode, offset } = cursor;
    const stages = completeStages(sourceCode, offset);
    if (stages.length > 0) return toCompletionItems(document, stages);
    return onSameText(context, document, async () => {
      const { rules } = await lints.of(document);
      return toCompletionItems(document, completeRuleNames(sourceCode, offset, rules));
    });
  });
}

/** The text with all fixes made; undefined when there are none. */
async function fixedText(workspace: Workspace, document: TextDocument): Promise<string | undefined> {
  const place = workspace.placeOf(document.uri);
  const options = { filePath: place.filePath, warnIgnored: false };
  const [result] = await workspace.linterFor(place, true).lintText(document.getText(), options);
  return result?.output;
}
