import type { RuleFixer, RuleModule } from '@dflint/core/rule';
import type { RuleTesterConfig, RunTests } from '../../src/index.ts';
import { faulty } from '../rules.ts';

/** Cases of a rule, and which of them fail with what text. Those that are not named pass. */
export interface Scenario {
  config?: RuleTesterConfig;
  /** The rule is `noMaintainer` where none is given. */
  rule?: RuleModule;
  /** As loose as in JavaScript: the tester checks what the types would have seen. */
  valid?: readonly unknown[];
  invalid?: readonly unknown[];
  fails: Readonly<Record<string, string>>;
}

const code = 'FROM a\nMAINTAINER «me»\n';
const removed = 'FROM a\n\n';
const found = { messageId: 'deprecated', suggestions: 1 };
const workdir = 'FROM a\nWORKDIR /x\n';
const name = 'case';

/** Adds a property to the one invalid case. */
const invalid = (test: object): Pick<Scenario, 'invalid'> => ({
  invalid: [{ name, code, errors: [found], ...test }],
});

/** The one invalid case of a faulty rule. */
const withFault = (report: object, test: object = {}): Pick<Scenario, 'rule' | 'invalid'> => ({
  rule: faulty({ report }),
  invalid: [{ name, code: workdir, errors: [{ messageId: 'found' }], ...test }],
});

const replaceWith =
  (text: string) =>
  (fixer: RuleFixer): object =>
    fixer.replaceTextRange([7, 17], text);

export const scenarios: Readonly<Record<string, Scenario>> = {
  // What passes.
  'good cases': {
    valid: ['FROM a\n', { code: 'FROM a\nRUN echo «»\n', marks: false }],
    invalid: [
      { code, errors: [{ messageId: 'deprecated', data: { who: 'me' }, suggestions: 1 }] },
      {
        code: 'FROM b\nMAINTAINER me\n',
        errors: [
          {
            messageId: 'deprecated',
            message: 'MAINTAINER me is deprecated.',
            line: 2,
            column: 12,
            endLine: 2,
            endColumn: 14,
            suggestions: [{ messageId: 'remove', desc: 'Remove it.', output: 'FROM b\n\n' }],
          },
        ],
      },
      {
        code,
        options: [{ fix: true }],
        errors: [{ messageId: 'deprecated' }],
        output: 'FROM a\nLABEL maintainer=me\n',
      },
    ],
    fails: {},
  },
  'a comment that names the rule': {
    valid: ['FROM a\n# dflint-disable-next-line rule-to-test/no-maintainer\nMAINTAINER me\n'],
    fails: {},
  },
  'an instruction that does not parse': {
    valid: [{ name: 'meant', code: 'FROM a\nEXPOSE\n', syntaxErrors: 1 }],
    fails: {},
  },

  // Reports.
  'a report in a valid case': {
    valid: ['FROM a\nMAINTAINER me'],
    fails: {
      'FROM a\\nMAINTAINER me': `to leave this alone, but reports it:
  2 | MAINTAINER me
    |            ^^ deprecated: MAINTAINER me is deprecated.`,
    },
  },
  'no report': { ...invalid({ code: 'FROM «a»\n' }), fails: { [name]: 'The rule reports nothing.' } },
  'another message': {
    ...invalid({ errors: [{ messageId: 'remove', suggestions: 1 }] }),
    fails: { [name]: 'The rule reports:\n  2 | MAINTAINER me' },
  },
  'another place': {
    ...invalid({ code: 'FROM «a»\nMAINTAINER me' }),
    fails: { [name]: 'The rule reports:\n  2 | MAINTAINER me' },
  },
  'another text': {
    ...invalid({ errors: [{ ...found, message: 'MAINTAINER is deprecated.' }] }),
    fails: { [name]: 'The rule reports' },
  },
  'other data': {
    ...invalid({ errors: [{ ...found, data: { who: 'you' } }] }),
    fails: { [name]: 'The rule reports' },
  },
  'too few errors': {
    ...invalid({ code: 'FROM a\nMAINTAINER a\nMAINTAINER b\n' }),
    fails: { [name]: 'The rule reports:\n  2 | MAINTAINER a' },
  },

  // What a case says.
  'the same case twice': {
    valid: ['FROM a', { name: 'again', code: 'FROM a' }],
    fails: { again: 'This is the same case as "FROM a".' },
  },
  'the same case in both groups': {
    valid: ['FROM a\nMAINTAINER me'],
    invalid: [{ name, code: 'FROM a\nMAINTAINER «me»', errors: [found] }],
    fails: {
      'FROM a\\nMAINTAINER me': 'to leave this alone',
      [name]: 'This is the same case as "FROM a\\nMAINTAINER me".',
    },
  },
  'no errors': { ...invalid({ errors: [] }), fails: { [name]: 'An invalid case needs "errors"' } },
  'a number of errors': { ...invalid({ errors: 1 }), fails: { [name]: 'An invalid case needs "errors"' } },
  'a text for an error': {
    ...invalid({ errors: ['MAINTAINER me is deprecated.'] }),
    fails: { [name]: 'errors[0] must be an object with a "messageId", not "MAINTAINER me is deprecated.".' },
  },
  'a text without an id': {
    ...invalid({ errors: [{ message: 'MAINTAINER me is deprecated.' }] }),
    fails: { [name]: 'errors[0] needs a "messageId"' },
  },
  'an unknown message id': {
    ...invalid({ errors: [{ messageId: 'depricated' }] }),
    fails: {
      [name]:
        'errors[0].messageId: the rule has no message "depricated". Did you mean "deprecated"? It has: deprecated, remove.',
    },
  },
  'data that the message lacks': {
    ...invalid({ errors: [{ ...found, data: { who: 'me', why: 'x' } }] }),
    fails: {
      [name]: 'errors[0].data: the message "MAINTAINER {{ who }} is deprecated." has no placeholder why.',
    },
  },
  'data that lacks a placeholder': {
    ...invalid({ errors: [{ ...found, data: {} }] }),
    fails: { [name]: 'errors[0].data: the message "MAINTAINER {{ who }} is deprecated." also wants who.' },
  },
  'data and text that contradict each other': {
    ...invalid({ errors: [{ ...found, data: { who: 'me' }, message: 'x' }] }),
    fails: { [name]: 'errors[0]: with this data the text is "MAINTAINER me is deprecated.", not "x".' },
  },
  'an unknown property of a case': {
    ...invalid({ option: [] }),
    fails: { [name]: 'An invalid case has no property "option". Did you mean "options"?' },
  },
  'an unknown property of a valid case': {
    valid: [{ name, code: 'FROM a', errors: [] }],
    fails: { [name]: 'A valid case has no property "errors".' },
  },
  'an unknown property of an error': {
    ...invalid({ errors: [{ ...found, col: 1 }] }),
    fails: { [name]: 'errors[0] has no property "col".' },
  },
  'a property of another type': {
    ...invalid({ filename: 1 }),
    fails: { [name]: '"filename" of a case must be of the type string, not 1.' },
  },
  'no code': { valid: [{ name }], fails: { [name]: 'A case needs "code"' } },
  'options that do not fit': {
    ...invalid({ options: [{ fixs: true }] }),
    fails: { [name]: 'options[0]: there is no option "fixs". Did you mean "fix"? Allowed: fix.' },
  },
  'options that are no array': {
    ...invalid({ options: { fix: true } }),
    fails: { [name]: '"options" of a case must be an array' },
  },
  'options of a rule without': {
    rule: faulty({}),
    valid: [{ name, code: 'FROM a', options: [1] }],
    fails: { [name]: 'options[0]: this rule takes no options, but was given 1.' },
  },
  'a Dockerfile that does not parse': {
    valid: [{ name, code: 'RUN x' }],
    fails: { [name]: 'The Dockerfile does not parse, so that no rule is run:\n  1 | RUN x' },
  },
  'an instruction that does not parse, by accident': {
    valid: [{ name, code: 'FROM a\nEXPOSE\n' }],
    fails: { [name]: 'say "syntaxErrors: 1":\n  2 | EXPOSE' },
  },
  'syntax errors that are none': {
    valid: [{ name, code: 'FROM a\n', syntaxErrors: 1 }],
    fails: { [name]: 'The case wants 1 syntax errors' },
  },

  // Marks.
  'marks in a valid case': {
    valid: [{ name, code: 'FROM «a»' }],
    fails: { [name]: 'A valid case has no reports, but this one marks some.' },
  },
  'a mark that is not closed': {
    ...invalid({ code: 'FROM a\nMAINTAINER «me' }),
    fails: { [name]: 'The mark « in line 2 has no » behind it.' },
  },
  'a mark that is not opened': {
    ...invalid({ code: 'FROM a\nMAINTAINER me»' }),
    fails: { [name]: 'The mark » in line 2 has no « before it.' },
  },
  'more marks than errors': {
    ...invalid({ code: 'FROM «a»\nMAINTAINER «me»' }),
    fails: { [name]: 'The case marks 2 places, but has 1 errors.' },
  },
  'a mark and a line': {
    ...invalid({ errors: [{ ...found, line: 2 }] }),
    fails: { [name]: 'errors[0] has a place, although the code is marked' },
  },

  // Fixes.
  'a fix without output': {
    ...invalid({ options: [{ fix: true }], errors: [{ messageId: 'deprecated' }] }),
    fails: { [name]: 'the case has no "output". It would be:\nFROM a\nLABEL maintainer=me' },
  },
  'an output without fix': {
    ...invalid({ output: 'FROM b' }),
    fails: { [name]: 'The case has an "output", but the rule fixes nothing.' },
  },
  'another output': {
    ...invalid({ options: [{ fix: true }], errors: [{ messageId: 'deprecated' }], output: 'FROM b' }),
    fails: { [name]: 'The fixed Dockerfile' },
  },
  'an output that is the code': {
    ...invalid({ output: 'FROM a\nMAINTAINER me\n' }),
    fails: { [name]: '"output" is the same as the text before it' },
  },
  'an output without passes': { ...invalid({ output: [] }), fails: { [name]: '"output" has no passes' } },
  'an output that is no text': {
    ...invalid({ output: 1 }),
    fails: { [name]: '"output" must be a text, an array of texts, or null.' },
  },
  'a fix that does not parse': {
    ...withFault({ fix: replaceWith('WORKDIR') }, { output: 'FROM a\nWORKDIR\n' }),
    fails: { [name]: 'The fix breaks the Dockerfile: line 2:' },
  },
  'a fix of changes that overlap': {
    ...withFault({ fix: (fixer: RuleFixer) => [replaceWith('x')(fixer), fixer.removeRange([8, 9])] }),
    fails: { [name]: 'Error: it makes a fix of several changes that overlap' },
  },
  'a fix that makes another': {
    ...withFault(
      { fix: (fixer: RuleFixer) => fixer.insertTextAfterRange([0, 17], 'y') },
      { output: `${workdir.trim()}y\n` },
    ),
    fails: { [name]: 'After pass 1 the rule fixes more. Give "output" as an array' },
  },
  'fixes without end': {
    ...withFault(
      { fix: (fixer: RuleFixer) => fixer.insertTextAfterRange([0, 17], 'y') },
      { output: Array.from({ length: 10 }, (_, pass) => `${workdir.trim()}${'y'.repeat(pass + 1)}\n`) },
    ),
    fails: { [name]: 'The fixes do not come to an end: after 10 passes there are still more.' },
  },
  'more passes than there are': {
    ...invalid({
      options: [{ fix: true }],
      errors: [{ messageId: 'deprecated' }],
      output: ['FROM a\nLABEL maintainer=me\n', 'FROM b'],
    }),
    fails: { [name]: '"output" has 2 passes, but after 1 the rule fixes nothing more.' },
  },
  'a fix that meta does not declare': {
    rule: faulty({ meta: { fixable: undefined }, report: { fix: replaceWith('') } }),
    invalid: [{ name, code: workdir, errors: [{ messageId: 'found' }] }],
    fails: { [name]: 'it reports a fix, but its meta has no "fixable"' },
  },

  // Suggestions.
  'suggestions that are not declared': {
    ...invalid({ errors: [{ messageId: 'deprecated' }] }),
    fails: { [name]: 'errors[0] has suggestions that the case does not declare: "Remove it.".' },
  },
  'another number of suggestions': {
    ...invalid({ errors: [{ messageId: 'deprecated', suggestions: 2 }] }),
    fails: { [name]: 'The number of suggestions of errors[0]' },
  },
  'no suggestion': {
    ...invalid({ errors: [{ messageId: 'deprecated', suggestions: null }] }),
    fails: { [name]: 'The suggestions of errors[0]' },
  },
  'another output of a suggestion': {
    ...invalid({
      errors: [{ messageId: 'deprecated', suggestions: [{ messageId: 'remove', output: 'FROM b' }] }],
    }),
    fails: { [name]: 'The suggestions of errors[0]' },
  },
  'a suggestion without output': {
    ...invalid({ errors: [{ messageId: 'deprecated', suggestions: [{ messageId: 'remove' }] }] }),
    fails: { [name]: 'errors[0].suggestions[0] needs "output"' },
  },
  'a suggestion with an unknown id': {
    ...invalid({ errors: [{ messageId: 'deprecated', suggestions: [{ messageId: 'x', output: removed }] }] }),
    fails: { [name]: 'errors[0].suggestions[0].messageId: the rule has no message "x".' },
  },
  'a suggestion that changes nothing': {
    ...withFault({ suggest: [{ messageId: 'found', fix: replaceWith('WORKDIR /x') }] }),
    fails: { [name]: 'The suggestion "Found." of errors[0] changes nothing.' },
  },
  'a suggestion that does not parse': {
    ...withFault({ suggest: [{ messageId: 'found', fix: replaceWith('WORKDIR') }] }),
    fails: { [name]: 'The suggestion "Found." of errors[0] breaks the Dockerfile: line 2:' },
  },
  'suggestions with one text': {
    ...withFault({
      suggest: [
        { messageId: 'found', fix: replaceWith('WORKDIR /y') },
        { messageId: 'found', fix: replaceWith('WORKDIR /z') },
      ],
    }),
    fails: { [name]: 'errors[0] has suggestions with the same text: "Found.".' },
  },

  // The rule.
  'a placeholder without data': {
    ...withFault({ messageId: 'other' }, { errors: [{ messageId: 'other' }] }),
    fails: { [name]: 'The rule gives no data for {{ what }}: "Found {{ what }}.".' },
  },
  'a placeholder of a suggestion without data': {
    ...withFault({ suggest: [{ messageId: 'other', fix: replaceWith('') }] }),
    fails: { [name]: 'A suggestion of errors[0] gives no data for {{ what }}' },
  },
  'a report with an unknown id': {
    ...withFault({ messageId: 'x' }),
    fails: { [name]: 'it reports the message id "x", but its meta has only: found, other' },
  },
  'a rule that crashes': {
    rule: {
      ...faulty({}),
      create: () => ({
        Stage() {
          throw new TypeError('Something is wrong');
        },
      }),
    },
    valid: [{ name, code: 'FROM a' }],
    fails: { [name]: 'TypeError: Something is wrong\n    at Stage (' },
  },
  'no function': {
    rule: {} as RuleModule,
    fails: { meta: 'A rule is an object with a function "create"; createRule makes one.' },
  },
  'no meta': {
    rule: { create: () => ({}) } as unknown as RuleModule,
    fails: { meta: 'The rule has no "meta".' },
  },
  'no type': {
    rule: faulty({ meta: { type: 'error' } }),
    fails: { meta: 'meta.type must be "problem", "suggestion" or "layout".' },
  },
  'no description': {
    rule: faulty({ meta: { docs: {} } }),
    fails: { meta: 'meta.docs.description is missing' },
  },
  'no messages': { rule: faulty({ meta: { messages: {} } }), fails: { meta: 'meta.messages is missing' } },
  'an empty message': {
    rule: faulty({ meta: { messages: { found: '' } } }),
    fails: { meta: 'meta.messages.found must be a text.' },
  },
  'no schema': {
    rule: faulty({ meta: { schema: undefined } }),
    fails: { meta: 'meta.schema is missing: [] for a rule without options.' },
  },
  'defaults that do not fit': {
    rule: faulty({ meta: { defaultOptions: ['x'], schema: [{ type: 'number' }] } }),
    fails: {
      meta: 'meta.defaultOptions[0] does not fit meta.schema: must be of the type number, not "x".',
    },
  },

  // What can be asked for besides.
  'no place': {
    config: { assertionOptions: { requireLocation: true } },
    ...invalid({ code: 'FROM a\nMAINTAINER me\n', errors: [{ ...found, line: 2 }] }),
    fails: { [name]: 'errors[0] has no column, endLine, endColumn: mark the place' },
  },
  'messages that are not shown': {
    config: { assertionOptions: { requireEveryMessage: true } },
    ...invalid({ errors: [{ ...found, data: { who: 'me' } }] }),
    fails: { meta: 'No case shows the whole text of: remove.' },
  },
};

/** The cases as `run` takes them. */
export function testsOf({ valid = [], invalid: others = [] }: Scenario): RunTests {
  return { valid, invalid: others } as RunTests;
}
