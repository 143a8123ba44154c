// Generated from the rules by `npm run docs:update`; not to be edited.
import consistentInstructionCasing from './consistent-instruction-casing.ts';
import copyIgnoredFile from './copy-ignored-file.ts';
import duplicateStageName from './duplicate-stage-name.ts';
import exposeInvalidFormat from './expose-invalid-format.ts';
import exposeProtoCasing from './expose-proto-casing.ts';
import fromAsCasing from './from-as-casing.ts';
import fromPlatformFlagConstDisallowed from './from-platform-flag-const-disallowed.ts';
import invalidDefaultArgInFrom from './invalid-default-arg-in-from.ts';
import invalidDefinitionDescription from './invalid-definition-description.ts';
import jsonArgsRecommended from './json-args-recommended.ts';
import legacyKeyValueFormat from './legacy-key-value-format.ts';
import maintainerDeprecated from './maintainer-deprecated.ts';
import multipleInstructionsDisallowed from './multiple-instructions-disallowed.ts';
import noEmptyContinuation from './no-empty-continuation.ts';
import redundantTargetPlatform from './redundant-target-platform.ts';
import reservedStageName from './reserved-stage-name.ts';
import secretsUsedInArgOrEnv from './secrets-used-in-arg-or-env.ts';
import stageNameCasing from './stage-name-casing.ts';
import undefinedArgInFrom from './undefined-arg-in-from.ts';
import undefinedVar from './undefined-var.ts';
import workdirRelativePath from './workdir-relative-path.ts';

/** All rules of this package by name. */
export const rules = {
  'consistent-instruction-casing': consistentInstructionCasing,
  'copy-ignored-file': copyIgnoredFile,
  'duplicate-stage-name': duplicateStageName,
  'expose-invalid-format': exposeInvalidFormat,
  'expose-proto-casing': exposeProtoCasing,
  'from-as-casing': fromAsCasing,
  'from-platform-flag-const-disallowed': fromPlatformFlagConstDisallowed,
  'invalid-default-arg-in-from': invalidDefaultArgInFrom,
  'invalid-definition-description': invalidDefinitionDescription,
  'json-args-recommended': jsonArgsRecommended,
  'legacy-key-value-format': legacyKeyValueFormat,
  'maintainer-deprecated': maintainerDeprecated,
  'multiple-instructions-disallowed': multipleInstructionsDisallowed,
  'no-empty-continuation': noEmptyContinuation,
  'redundant-target-platform': redundantTargetPlatform,
  'reserved-stage-name': reservedStageName,
  'secrets-used-in-arg-or-env': secretsUsedInArgOrEnv,
  'stage-name-casing': stageNameCasing,
  'undefined-arg-in-from': undefinedArgInFrom,
  'undefined-var': undefinedVar,
  'workdir-relative-path': workdirRelativePath,
};
