// Generated from the rules by `npm run docs:update`; not to be edited.
import cleanAptLists from './clean-apt-lists.ts';
import cleanDnfCache from './clean-dnf-cache.ts';
import cleanYarnCache from './clean-yarn-cache.ts';
import cleanYumCache from './clean-yum-cache.ts';
import cleanZypperCache from './clean-zypper-cache.ts';
import noApkCache from './no-apk-cache.ts';
import noAptRecommends from './no-apt-recommends.ts';
import noConsecutiveRun from './no-consecutive-run.ts';
import noConstantPlatform from './no-constant-platform.ts';
import noCopiedRoot from './no-copied-root.ts';
import noCopyFromItself from './no-copy-from-itself.ts';
import noDuplicateCmd from './no-duplicate-cmd.ts';
import noDuplicateEntrypoint from './no-duplicate-entrypoint.ts';
import noDuplicateHealthcheck from './no-duplicate-healthcheck.ts';
import noDuplicateStageName from './no-duplicate-stage-name.ts';
import noEmptyLabel from './no-empty-label.ts';
import noEnvReference from './no-env-reference.ts';
import noForbiddenTrigger from './no-forbidden-trigger.ts';
import noIgnorePragma from './no-ignore-pragma.ts';
import noInstructionBeforeFrom from './no-instruction-before-from.ts';
import noInvalidPort from './no-invalid-port.ts';
import noLastUserRoot from './no-last-user-root.ts';
import noLatestTag from './no-latest-tag.ts';
import noMaintainer from './no-maintainer.ts';
import noPipCache from './no-pip-cache.ts';
import noPointlessCommand from './no-pointless-command.ts';
import noRedundantPlatform from './no-redundant-platform.ts';
import noRelativeWorkdir from './no-relative-workdir.ts';
import noReservedStageName from './no-reserved-stage-name.ts';
import noSecretNames from './no-secret-names.ts';
import noSudo from './no-sudo.ts';
import noUnknownCopySource from './no-unknown-copy-source.ts';
import noUnknownLabel from './no-unknown-label.ts';
import noWgetAndCurl from './no-wget-and-curl.ts';
import noWgetProgress from './no-wget-progress.ts';
import noZypperDistUpgrade from './no-zypper-dist-upgrade.ts';
import pinApkVersions from './pin-apk-versions.ts';
import pinAptVersions from './pin-apt-versions.ts';
import pinDnfVersions from './pin-dnf-versions.ts';
import pinGemVersions from './pin-gem-versions.ts';
import pinGoVersions from './pin-go-versions.ts';
import pinNpmVersions from './pin-npm-versions.ts';
import pinPipVersions from './pin-pip-versions.ts';
import pinYumVersions from './pin-yum-versions.ts';
import pinZypperVersions from './pin-zypper-versions.ts';
import preferAddForArchives from './prefer-add-for-archives.ts';
import preferAptGet from './prefer-apt-get.ts';
import preferCopy from './prefer-copy.ts';
import preferNumericUser from './prefer-numeric-user.ts';
import preferShellInstruction from './prefer-shell-instruction.ts';
import preferWorkdir from './prefer-workdir.ts';
import requireAptYes from './require-apt-yes.ts';
import requireCopyFolder from './require-copy-folder.ts';
import requireCopyWorkdir from './require-copy-workdir.ts';
import requireDnfYes from './require-dnf-yes.ts';
import requireHealthcheck from './require-healthcheck.ts';
import requireImageTag from './require-image-tag.ts';
import requireJsonArgs from './require-json-args.ts';
import requireLabel from './require-label.ts';
import requireNoLogInit from './require-no-log-init.ts';
import requirePipefail from './require-pipefail.ts';
import requireYumYes from './require-yum-yes.ts';
import requireZypperYes from './require-zypper-yes.ts';
import shellcheck from './shellcheck.ts';
import trustedRegistries from './trusted-registries.ts';
import validLabelEmail from './valid-label-email.ts';
import validLabelHash from './valid-label-hash.ts';
import validLabelKey from './valid-label-key.ts';
import validLabelLicense from './valid-label-license.ts';
import validLabelTime from './valid-label-time.ts';
import validLabelUrl from './valid-label-url.ts';
import validLabelVersion from './valid-label-version.ts';

/** All rules of this package by name. */
export const rules = {
  'clean-apt-lists': cleanAptLists,
  'clean-dnf-cache': cleanDnfCache,
  'clean-yarn-cache': cleanYarnCache,
  'clean-yum-cache': cleanYumCache,
  'clean-zypper-cache': cleanZypperCache,
  'no-apk-cache': noApkCache,
  'no-apt-recommends': noAptRecommends,
  'no-consecutive-run': noConsecutiveRun,
  'no-constant-platform': noConstantPlatform,
  'no-copied-root': noCopiedRoot,
  'no-copy-from-itself': noCopyFromItself,
  'no-duplicate-cmd': noDuplicateCmd,
  'no-duplicate-entrypoint': noDuplicateEntrypoint,
  'no-duplicate-healthcheck': noDuplicateHealthcheck,
  'no-duplicate-stage-name': noDuplicateStageName,
  'no-empty-label': noEmptyLabel,
  'no-env-reference': noEnvReference,
  'no-forbidden-trigger': noForbiddenTrigger,
  'no-ignore-pragma': noIgnorePragma,
  'no-instruction-before-from': noInstructionBeforeFrom,
  'no-invalid-port': noInvalidPort,
  'no-last-user-root': noLastUserRoot,
  'no-latest-tag': noLatestTag,
  'no-maintainer': noMaintainer,
  'no-pip-cache': noPipCache,
  'no-pointless-command': noPointlessCommand,
  'no-redundant-platform': noRedundantPlatform,
  'no-relative-workdir': noRelativeWorkdir,
  'no-reserved-stage-name': noReservedStageName,
  'no-secret-names': noSecretNames,
  'no-sudo': noSudo,
  'no-unknown-copy-source': noUnknownCopySource,
  'no-unknown-label': noUnknownLabel,
  'no-wget-and-curl': noWgetAndCurl,
  'no-wget-progress': noWgetProgress,
  'no-zypper-dist-upgrade': noZypperDistUpgrade,
  'pin-apk-versions': pinApkVersions,
  'pin-apt-versions': pinAptVersions,
  'pin-dnf-versions': pinDnfVersions,
  'pin-gem-versions': pinGemVersions,
  'pin-go-versions': pinGoVersions,
  'pin-npm-versions': pinNpmVersions,
  'pin-pip-versions': pinPipVersions,
  'pin-yum-versions': pinYumVersions,
  'pin-zypper-versions': pinZypperVersions,
  'prefer-add-for-archives': preferAddForArchives,
  'prefer-apt-get': preferAptGet,
  'prefer-copy': preferCopy,
  'prefer-numeric-user': preferNumericUser,
  'prefer-shell-instruction': preferShellInstruction,
  'prefer-workdir': preferWorkdir,
  'require-apt-yes': requireAptYes,
  'require-copy-folder': requireCopyFolder,
  'require-copy-workdir': requireCopyWorkdir,
  'require-dnf-yes': requireDnfYes,
  'require-healthcheck': requireHealthcheck,
  'require-image-tag': requireImageTag,
  'require-json-args': requireJsonArgs,
  'require-label': requireLabel,
  'require-no-log-init': requireNoLogInit,
  'require-pipefail': requirePipefail,
  'require-yum-yes': requireYumYes,
  'require-zypper-yes': requireZypperYes,
  shellcheck,
  'trusted-registries': trustedRegistries,
  'valid-label-email': validLabelEmail,
  'valid-label-hash': validLabelHash,
  'valid-label-key': validLabelKey,
  'valid-label-license': validLabelLicense,
  'valid-label-time': validLabelTime,
  'valid-label-url': validLabelUrl,
  'valid-label-version': validLabelVersion,
};
