export { RuleTester } from './rule-tester.ts';
export type {
  AssertionOptions,
  CaseOptions,
  InvalidTestCase,
  RuleTesterConfig,
  RunTests,
  SuggestionOutput,
  TestCaseError,
  ValidTestCase,
} from './types.ts';
