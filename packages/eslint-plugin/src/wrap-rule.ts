import {
  type LintMessage,
  type ReportDescriptor,
  type Reporter,
  type RuleModule,
  createMessage,
  pathFrom,
} from '@dflint/core';
import type { MessagePlaceholderData, RuleDefinition, RuleVisitor, RulesMeta } from '@eslint/core';
import { DockerfileSourceCode, END_OF_FILE } from './source-code.ts';
import { placeOf, toEdit } from './to-eslint.ts';

/** The languages of every rule for Dockerfiles; ESLint 10 refuses them for others. */
export const LANGUAGES = ['dflint/dockerfile'];

/**
 * Makes a rule of ESLint out of one of dflint.
 * @param name the rule's full name in dflint, with the prefix of its plugin: what comments call it.
 */
export function wrapRule(name: string, rule: RuleModule): RuleDefinition {
  const reporter: Reporter = { ruleId: name, severity: 2, meta: rule.meta };
  return {
    meta: { ...rule.meta, languages: LANGUAGES } as RulesMeta,
    create(context) {
      const { sourceCode, id, cwd, filename, options, settings } = context;
      // ESLint 9 does not look at the languages of a rule.
      if (!(sourceCode instanceof DockerfileSourceCode)) return {};
      const { semantics } = sourceCode;
      const listener = rule.create({
        id,
        options,
        settings,
        filename,
        relativeFilename: pathFrom(cwd, filename),
        sourceCode: semantics,
        report(descriptor) {
          const message = createMessage(reporter, descriptor, semantics.text);
          sourceCode.hold(message, id, kept => context.report(toReport(kept, descriptor)));
        },
      });
      // A key without a function listens to nothing. ESLint would call it nevertheless.
      const calls = Object.entries(listener).filter(([, call]) => call !== undefined);
      const visitor = Object.fromEntries(calls) as RuleVisitor;
      return { ...visitor, [END_OF_FILE]: () => void sourceCode.sendReports() };
    },
  };
}

type Report = Parameters<Parameters<RuleDefinition['create']>[0]['report']>[0];

/** What ESLint is to show. Fixes are worked out by then. */
function toReport(message: LintMessage, { messageId, data }: ReportDescriptor): Report {
  const { endLine, fix, suggestions = [] } = message;
  const place = placeOf(message);
  return {
    messageId,
    ...(data && { data: data as MessagePlaceholderData }),
    loc: endLine === undefined ? place.start : place,
    ...(fix && { fix: () => toEdit(fix) }),
    suggest: suggestions.map(({ messageId: id = '', data: values, fix: change }) => ({
      messageId: id,
      ...(values && { data: values as MessagePlaceholderData }),
      fix: () => toEdit(change),
    })),
  };
}
