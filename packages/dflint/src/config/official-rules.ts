// Generated from the rules by `npm run docs:update`; not to be edited.

/** The options of the rules of the official packages, by full name and by alias. */
export interface OfficialRules {
  /** Require all instructions in upper case, or all in lower case. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/consistent-instruction-casing.md. */
  'buildkit/consistent-instruction-casing': [];
  /** Disallow copying files that the ignore file keeps out. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/copy-ignored-file.md. */
  'buildkit/copy-ignored-file': [];
  /** Disallow two stages of the same name. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/duplicate-stage-name.md. */
  'buildkit/duplicate-stage-name': [];
  /** Disallow addresses and host ports in EXPOSE. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/expose-invalid-format.md. */
  'buildkit/expose-invalid-format': [];
  /** Require protocols of EXPOSE in lower case. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/expose-proto-casing.md. */
  'buildkit/expose-proto-casing': [];
  /** Require AS in the letter case of its FROM. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/from-as-casing.md. */
  'buildkit/from-as-casing': [];
  /** Disallow a fixed `--platform` in FROM. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/from-platform-flag-const-disallowed.md. */
  'buildkit/from-platform-flag-const-disallowed': [];
  /** Require defaults with which each FROM names an image. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/invalid-default-arg-in-from.md. */
  'buildkit/invalid-default-arg-in-from': [];
  /** Require comments above ARG and named stages to begin with what they describe. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/invalid-definition-description.md. */
  'buildkit/invalid-definition-description': [];
  /** Require the JSON form for CMD and ENTRYPOINT. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/json-args-recommended.md. */
  'buildkit/json-args-recommended': [{ healthcheck?: boolean; withShell?: boolean }?];
  /** Require `key=value` in ENV and LABEL. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/legacy-key-value-format.md. */
  'buildkit/legacy-key-value-format': [];
  /** Disallow MAINTAINER, which a label replaces. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/maintainer-deprecated.md. */
  'buildkit/maintainer-deprecated': [];
  /** Disallow CMD, ENTRYPOINT and HEALTHCHECK twice in a stage. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/multiple-instructions-disallowed.md. */
  'buildkit/multiple-instructions-disallowed': [
    { instructions?: ('CMD' | 'ENTRYPOINT' | 'HEALTHCHECK')[]; report?: 'overridden' | 'overriding' }?,
  ];
  /** Disallow empty lines inside of an instruction. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/no-empty-continuation.md. */
  'buildkit/no-empty-continuation': [];
  /** Disallow `--platform=$TARGETPLATFORM`, which is the default. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/redundant-target-platform.md. */
  'buildkit/redundant-target-platform': [];
  /** Disallow `scratch` and `context` as names of stages. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/reserved-stage-name.md. */
  'buildkit/reserved-stage-name': [];
  /** Disallow ARG and ENV for what is named as a secret. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/secrets-used-in-arg-or-env.md. */
  'buildkit/secrets-used-in-arg-or-env': [{ fingerprints?: boolean }?];
  /** Require stage names in lower case. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/stage-name-casing.md. */
  'buildkit/stage-name-casing': [];
  /** Require an ARG before the first FROM for each variable of a FROM. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/undefined-arg-in-from.md. */
  'buildkit/undefined-arg-in-from': [];
  /** Disallow variables that nothing sets. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/undefined-var.md. */
  'buildkit/undefined-var': [{ assumeBareImages?: boolean }?];
  /** Disallow relative paths in the first WORKDIR. See https://github.com/dflint/dflint/blob/main/rules-docs/buildkit/workdir-relative-path.md. */
  'buildkit/workdir-relative-path': [{ every?: boolean }?];
  /** Require the lists of apt to be removed in the RUN that gets them. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/clean-apt-lists.md. */
  'hadolint/clean-apt-lists': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Require the cache of dnf to be removed in the RUN that fills it. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/clean-dnf-cache.md. */
  'hadolint/clean-dnf-cache': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Require the cache of Yarn to be removed in the RUN that fills it. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/clean-yarn-cache.md. */
  'hadolint/clean-yarn-cache': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Require the cache of yum to be removed in the RUN that fills it. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/clean-yum-cache.md. */
  'hadolint/clean-yum-cache': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Require the cache of zypper to be removed in the RUN that fills it. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/clean-zypper-cache.md. */
  'hadolint/clean-zypper-cache': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Require `--no-cache` where apk adds packages. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-apk-cache.md. */
  'hadolint/no-apk-cache': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Disallow installing what packages only recommend. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-apt-recommends.md. */
  'hadolint/no-apt-recommends': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Disallow a RUN of one command directly behind another. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-consecutive-run.md. */
  'hadolint/no-consecutive-run': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Disallow a fixed `--platform` in FROM. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-constant-platform.md. */
  'hadolint/no-constant-platform': [];
  /** Disallow copying the whole root of another stage or image. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-copied-root.md. */
  'hadolint/no-copied-root': [];
  /** Disallow copying from the stage that copies. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-copy-from-itself.md. */
  'hadolint/no-copy-from-itself': [];
  /** Disallow CMD twice in a stage. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-duplicate-cmd.md. */
  'hadolint/no-duplicate-cmd': [];
  /** Disallow ENTRYPOINT twice in a stage. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-duplicate-entrypoint.md. */
  'hadolint/no-duplicate-entrypoint': [];
  /** Disallow HEALTHCHECK twice in a stage. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-duplicate-healthcheck.md. */
  'hadolint/no-duplicate-healthcheck': [];
  /** Disallow two stages of the same name. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-duplicate-stage-name.md. */
  'hadolint/no-duplicate-stage-name': [];
  /** Disallow empty values for the labels of the schema. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-empty-label.md. */
  'hadolint/no-empty-label': [
    { labelSchema?: Record<string, 'email' | 'hash' | 'rfc3339' | 'semver' | 'spdx' | 'text' | 'url'> }?,
  ];
  /** Disallow referring to a variable in the ENV that defines it. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-env-reference.md. */
  'hadolint/no-env-reference': [];
  /** Disallow ONBUILD, FROM and MAINTAINER behind ONBUILD. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-forbidden-trigger.md. */
  'hadolint/no-forbidden-trigger': [];
  /** Disallow `# hadolint ignore=...`. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-ignore-pragma.md. */
  'hadolint/no-ignore-pragma': [];
  /** Disallow anything but ARG before the first FROM. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-instruction-before-from.md. */
  'hadolint/no-instruction-before-from': [];
  /** Disallow ports that there are not. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-invalid-port.md. */
  'hadolint/no-invalid-port': [];
  /** Disallow ending with `USER root`. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-last-user-root.md. */
  'hadolint/no-last-user-root': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Disallow the tag `latest` for base images. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-latest-tag.md. */
  'hadolint/no-latest-tag': [];
  /** Disallow MAINTAINER, which a label replaces. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-maintainer.md. */
  'hadolint/no-maintainer': [];
  /** Require `--no-cache-dir` where pip installs. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-pip-cache.md. */
  'hadolint/no-pip-cache': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Disallow commands that make no sense while an image is built. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-pointless-command.md. */
  'hadolint/no-pointless-command': [];
  /** Disallow `--platform=$TARGETPLATFORM`, which is the default. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-redundant-platform.md. */
  'hadolint/no-redundant-platform': [];
  /** Disallow relative paths in WORKDIR. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-relative-workdir.md. */
  'hadolint/no-relative-workdir': [];
  /** Disallow `scratch` and `context` as names of stages. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-reserved-stage-name.md. */
  'hadolint/no-reserved-stage-name': [];
  /** Disallow ARG and ENV for what is named like a secret. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-secret-names.md. */
  'hadolint/no-secret-names': [];
  /** Disallow sudo. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-sudo.md. */
  'hadolint/no-sudo': [];
  /** Require `COPY --from` to name an earlier stage, or an image with its tag. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-unknown-copy-source.md. */
  'hadolint/no-unknown-copy-source': [];
  /** Disallow labels that are not in the schema. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-unknown-label.md. */
  'hadolint/no-unknown-label': [
    {
      labelSchema?: Record<string, 'email' | 'hash' | 'rfc3339' | 'semver' | 'spdx' | 'text' | 'url'>;
      strictLabels?: boolean;
    }?,
  ];
  /** Disallow wget and curl in one stage. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-wget-and-curl.md. */
  'hadolint/no-wget-and-curl': [];
  /** Require wget to keep its progress bar out of the build log. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-wget-progress.md. */
  'hadolint/no-wget-progress': [];
  /** Disallow upgrading the whole distribution with zypper. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/no-zypper-dist-upgrade.md. */
  'hadolint/no-zypper-dist-upgrade': [];
  /** Require versions for packages that apk adds. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/pin-apk-versions.md. */
  'hadolint/pin-apk-versions': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Require versions for packages that apt-get installs. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/pin-apt-versions.md. */
  'hadolint/pin-apt-versions': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Require versions for packages that dnf installs. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/pin-dnf-versions.md. */
  'hadolint/pin-dnf-versions': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Require versions for gems. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/pin-gem-versions.md. */
  'hadolint/pin-gem-versions': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Require versions for programs that go installs or runs. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/pin-go-versions.md. */
  'hadolint/pin-go-versions': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Require versions for packages that npm installs by name. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/pin-npm-versions.md. */
  'hadolint/pin-npm-versions': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Require versions for packages that pip installs. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/pin-pip-versions.md. */
  'hadolint/pin-pip-versions': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Require versions for packages that yum installs. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/pin-yum-versions.md. */
  'hadolint/pin-yum-versions': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Require versions for packages that zypper installs. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/pin-zypper-versions.md. */
  'hadolint/pin-zypper-versions': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Prefer ADD, which unpacks, over COPY and tar. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/prefer-add-for-archives.md. */
  'hadolint/prefer-add-for-archives': [];
  /** Prefer apt-get over apt, which is made for people. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/prefer-apt-get.md. */
  'hadolint/prefer-apt-get': [];
  /** Prefer COPY over ADD for files and folders. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/prefer-copy.md. */
  'hadolint/prefer-copy': [];
  /** Prefer a number over a name in USER. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/prefer-numeric-user.md. */
  'hadolint/prefer-numeric-user': [];
  /** Prefer SHELL over replacing /bin/sh. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/prefer-shell-instruction.md. */
  'hadolint/prefer-shell-instruction': [];
  /** Prefer WORKDIR over cd. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/prefer-workdir.md. */
  'hadolint/prefer-workdir': [];
  /** Require `-y` where apt-get installs, as nobody can answer. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/require-apt-yes.md. */
  'hadolint/require-apt-yes': [];
  /** Require a slash at the end of the folder that several sources are copied to. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/require-copy-folder.md. */
  'hadolint/require-copy-folder': [];
  /** Require a WORKDIR before COPY to a relative path. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/require-copy-workdir.md. */
  'hadolint/require-copy-workdir': [];
  /** Require `-y` where dnf installs, as nobody can answer. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/require-dnf-yes.md. */
  'hadolint/require-dnf-yes': [];
  /** Require a HEALTHCHECK. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/require-healthcheck.md. */
  'hadolint/require-healthcheck': [{ stages?: 'all' | 'shipped' | 'builder' }?];
  /** Require a tag or a digest for base images. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/require-image-tag.md. */
  'hadolint/require-image-tag': [];
  /** Require the JSON form for CMD, ENTRYPOINT and HEALTHCHECK. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/require-json-args.md. */
  'hadolint/require-json-args': [];
  /** Require the labels of the schema. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/require-label.md. */
  'hadolint/require-label': [
    {
      labelSchema?: Record<string, 'email' | 'hash' | 'rfc3339' | 'semver' | 'spdx' | 'text' | 'url'>;
      stages?: 'all' | 'shipped' | 'builder';
    }?,
  ];
  /** Require `--no-log-init` where useradd takes a high user id. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/require-no-log-init.md. */
  'hadolint/require-no-log-init': [];
  /** Require `pipefail` where RUN has a pipe. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/require-pipefail.md. */
  'hadolint/require-pipefail': [];
  /** Require `-y` where yum installs, as nobody can answer. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/require-yum-yes.md. */
  'hadolint/require-yum-yes': [];
  /** Require `-y` where zypper changes packages, as nobody can answer. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/require-zypper-yes.md. */
  'hadolint/require-zypper-yes': [];
  /** Disallow what ShellCheck finds in the scripts of RUN. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/shellcheck.md. */
  'hadolint/shellcheck': [{ ignore?: string[]; severity?: 'error' | 'warning' | 'info' | 'style' }?];
  /** Require images to come from registries that are trusted. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/trusted-registries.md. */
  'hadolint/trusted-registries': [{ trustedRegistries?: string[] }?];
  /** Require e-mail addresses in labels that hold one. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/valid-label-email.md. */
  'hadolint/valid-label-email': [
    { labelSchema?: Record<string, 'email' | 'hash' | 'rfc3339' | 'semver' | 'spdx' | 'text' | 'url'> }?,
  ];
  /** Require commit hashes in labels that hold one. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/valid-label-hash.md. */
  'hadolint/valid-label-hash': [
    { labelSchema?: Record<string, 'email' | 'hash' | 'rfc3339' | 'semver' | 'spdx' | 'text' | 'url'> }?,
  ];
  /** Require label keys in the form that Docker recommends. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/valid-label-key.md. */
  'hadolint/valid-label-key': [];
  /** Require SPDX identifiers in labels that hold a licence. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/valid-label-license.md. */
  'hadolint/valid-label-license': [
    { labelSchema?: Record<string, 'email' | 'hash' | 'rfc3339' | 'semver' | 'spdx' | 'text' | 'url'> }?,
  ];
  /** Require times in labels that hold one. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/valid-label-time.md. */
  'hadolint/valid-label-time': [
    { labelSchema?: Record<string, 'email' | 'hash' | 'rfc3339' | 'semver' | 'spdx' | 'text' | 'url'> }?,
  ];
  /** Require addresses in labels that hold one. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/valid-label-url.md. */
  'hadolint/valid-label-url': [
    { labelSchema?: Record<string, 'email' | 'hash' | 'rfc3339' | 'semver' | 'spdx' | 'text' | 'url'> }?,
  ];
  /** Require semantic versions in labels that hold a version. See https://github.com/dflint/dflint/blob/main/rules-docs/hadolint/valid-label-version.md. */
  'hadolint/valid-label-version': [
    { labelSchema?: Record<string, 'email' | 'hash' | 'rfc3339' | 'semver' | 'spdx' | 'text' | 'url'> }?,
  ];
  /** Require dependencies to be installed before the whole build context is copied. See https://github.com/dflint/dflint/blob/main/rules-docs/multistage/copy-manifests-first.md. */
  'multistage/copy-manifests-first': [];
  /** Disallow build tools in the final image that a builder stage could hold. See https://github.com/dflint/dflint/blob/main/rules-docs/multistage/no-build-tools-in-final-image.md. */
  'multistage/no-build-tools-in-final-image': [
    {
      toolchainImages?: { add?: string[]; remove?: string[] };
      buildPackages?: { add?: string[]; remove?: string[] };
      buildSteps?: { add?: string[]; remove?: string[] };
      allowPackages?: string[];
      requireBuildStep?: boolean;
      ignoreFiles?: string[];
      ignoreStages?: string[];
    }?,
  ];
  /** Disallow cleaning up in builder stages, which are thrown away whole. See https://github.com/dflint/dflint/blob/main/rules-docs/multistage/no-builder-cleanup.md. */
  'multistage/no-builder-cleanup': [];
  /** Disallow installing, using and removing the same things in one RUN of the final image. See https://github.com/dflint/dflint/blob/main/rules-docs/multistage/no-chained-cleanup.md. */
  'multistage/no-chained-cleanup': [{ caches?: boolean; ignoreFiles?: string[]; ignoreStages?: string[] }?];
  /** Disallow copying the same artifact twice into the final image. See https://github.com/dflint/dflint/blob/main/rules-docs/multistage/no-duplicate-copy.md. */
  'multistage/no-duplicate-copy': [];
  /** Disallow removing in the final image what an earlier layer of it still ships. See https://github.com/dflint/dflint/blob/main/rules-docs/multistage/no-late-cleanup.md. */
  'multistage/no-late-cleanup': [];
  /** Disallow programs in an image that does not have the C library that they are linked against. See https://github.com/dflint/dflint/blob/main/rules-docs/multistage/no-libc-mismatch.md. */
  'multistage/no-libc-mismatch': [];
  /** Disallow copying whole source trees from a builder stage into the final image. See https://github.com/dflint/dflint/blob/main/rules-docs/multistage/no-source-copy-from-builder.md. */
  'multistage/no-source-copy-from-builder': [];
  /** Disallow references to stages that are not there. See https://github.com/dflint/dflint/blob/main/rules-docs/multistage/no-unknown-stage.md. */
  'multistage/no-unknown-stage': [];
  /** Disallow stages that no target needs. See https://github.com/dflint/dflint/blob/main/rules-docs/multistage/no-unused-stage.md. */
  'multistage/no-unused-stage': [{ targets?: string[] }?];
  /** Require a tag or a digest for images that files are copied from. See https://github.com/dflint/dflint/blob/main/rules-docs/multistage/pin-copied-image.md. */
  'multistage/pin-copied-image': [];
  /** Prefer a minimal base for images that hold nothing but static programs. See https://github.com/dflint/dflint/blob/main/rules-docs/multistage/prefer-minimal-final-base.md. */
  'multistage/prefer-minimal-final-base': [];
  /** Prefer names over numbers for stages that are copied from. See https://github.com/dflint/dflint/blob/main/rules-docs/multistage/prefer-named-stage.md. */
  'multistage/prefer-named-stage': [];
  /** Prefer one shared stage over several stages that begin in the same way. See https://github.com/dflint/dflint/blob/main/rules-docs/multistage/prefer-shared-stage.md. */
  'multistage/prefer-shared-stage': [];
  /** Require all instructions in upper case, or all in lower case (`buildkit/consistent-instruction-casing`). */
  ConsistentInstructionCasing: OfficialRules['buildkit/consistent-instruction-casing'];
  /** Disallow copying files that the ignore file keeps out (`buildkit/copy-ignored-file`). */
  CopyIgnoredFile: OfficialRules['buildkit/copy-ignored-file'];
  /** Disallow `# hadolint ignore=...` (`hadolint/no-ignore-pragma`). */
  DL1001: OfficialRules['hadolint/no-ignore-pragma'];
  /** Disallow relative paths in the first WORKDIR (`buildkit/workdir-relative-path`). Disallow relative paths in WORKDIR (`hadolint/no-relative-workdir`). */
  DL3000: OfficialRules['buildkit/workdir-relative-path'] | OfficialRules['hadolint/no-relative-workdir'];
  /** Disallow commands that make no sense while an image is built (`hadolint/no-pointless-command`). */
  DL3001: OfficialRules['hadolint/no-pointless-command'];
  /** Disallow ending with `USER root` (`hadolint/no-last-user-root`). */
  DL3002: OfficialRules['hadolint/no-last-user-root'];
  /** Prefer WORKDIR over cd (`hadolint/prefer-workdir`). */
  DL3003: OfficialRules['hadolint/prefer-workdir'];
  /** Disallow sudo (`hadolint/no-sudo`). */
  DL3004: OfficialRules['hadolint/no-sudo'];
  /** Require a tag or a digest for base images (`hadolint/require-image-tag`). */
  DL3006: OfficialRules['hadolint/require-image-tag'];
  /** Disallow the tag `latest` for base images (`hadolint/no-latest-tag`). */
  DL3007: OfficialRules['hadolint/no-latest-tag'];
  /** Require versions for packages that apt-get installs (`hadolint/pin-apt-versions`). */
  DL3008: OfficialRules['hadolint/pin-apt-versions'];
  /** Require the lists of apt to be removed in the RUN that gets them (`hadolint/clean-apt-lists`). */
  DL3009: OfficialRules['hadolint/clean-apt-lists'];
  /** Prefer ADD, which unpacks, over COPY and tar (`hadolint/prefer-add-for-archives`). */
  DL3010: OfficialRules['hadolint/prefer-add-for-archives'];
  /** Disallow ports that there are not (`hadolint/no-invalid-port`). */
  DL3011: OfficialRules['hadolint/no-invalid-port'];
  /** Disallow CMD, ENTRYPOINT and HEALTHCHECK twice in a stage (`buildkit/multiple-instructions-disallowed`). Disallow HEALTHCHECK twice in a stage (`hadolint/no-duplicate-healthcheck`). */
  DL3012:
    | OfficialRules['buildkit/multiple-instructions-disallowed']
    | OfficialRules['hadolint/no-duplicate-healthcheck'];
  /** Require versions for packages that pip installs (`hadolint/pin-pip-versions`). */
  DL3013: OfficialRules['hadolint/pin-pip-versions'];
  /** Require `-y` where apt-get installs, as nobody can answer (`hadolint/require-apt-yes`). */
  DL3014: OfficialRules['hadolint/require-apt-yes'];
  /** Disallow installing what packages only recommend (`hadolint/no-apt-recommends`). */
  DL3015: OfficialRules['hadolint/no-apt-recommends'];
  /** Require versions for packages that npm installs by name (`hadolint/pin-npm-versions`). */
  DL3016: OfficialRules['hadolint/pin-npm-versions'];
  /** Require versions for packages that apk adds (`hadolint/pin-apk-versions`). */
  DL3018: OfficialRules['hadolint/pin-apk-versions'];
  /** Require `--no-cache` where apk adds packages (`hadolint/no-apk-cache`). */
  DL3019: OfficialRules['hadolint/no-apk-cache'];
  /** Prefer COPY over ADD for files and folders (`hadolint/prefer-copy`). */
  DL3020: OfficialRules['hadolint/prefer-copy'];
  /** Require a slash at the end of the folder that several sources are copied to (`hadolint/require-copy-folder`). */
  DL3021: OfficialRules['hadolint/require-copy-folder'];
  /** Require `COPY --from` to name an earlier stage, or an image with its tag (`hadolint/no-unknown-copy-source`). */
  DL3022: OfficialRules['hadolint/no-unknown-copy-source'];
  /** Disallow copying from the stage that copies (`hadolint/no-copy-from-itself`). */
  DL3023: OfficialRules['hadolint/no-copy-from-itself'];
  /** Disallow two stages of the same name (`buildkit/duplicate-stage-name`). Disallow two stages of the same name (`hadolint/no-duplicate-stage-name`). */
  DL3024: OfficialRules['hadolint/no-duplicate-stage-name'];
  /** Require the JSON form for CMD and ENTRYPOINT (`buildkit/json-args-recommended`). Require the JSON form for CMD, ENTRYPOINT and HEALTHCHECK (`hadolint/require-json-args`). */
  DL3025: OfficialRules['buildkit/json-args-recommended'] | OfficialRules['hadolint/require-json-args'];
  /** Require images to come from registries that are trusted (`hadolint/trusted-registries`). */
  DL3026: OfficialRules['hadolint/trusted-registries'];
  /** Prefer apt-get over apt, which is made for people (`hadolint/prefer-apt-get`). */
  DL3027: OfficialRules['hadolint/prefer-apt-get'];
  /** Require versions for gems (`hadolint/pin-gem-versions`). */
  DL3028: OfficialRules['hadolint/pin-gem-versions'];
  /** Disallow a fixed `--platform` in FROM (`buildkit/from-platform-flag-const-disallowed`). Disallow a fixed `--platform` in FROM (`hadolint/no-constant-platform`). */
  DL3029: OfficialRules['hadolint/no-constant-platform'];
  /** Require `-y` where yum installs, as nobody can answer (`hadolint/require-yum-yes`). */
  DL3030: OfficialRules['hadolint/require-yum-yes'];
  /** Require the cache of yum to be removed in the RUN that fills it (`hadolint/clean-yum-cache`). */
  DL3032: OfficialRules['hadolint/clean-yum-cache'];
  /** Require versions for packages that yum installs (`hadolint/pin-yum-versions`). */
  DL3033: OfficialRules['hadolint/pin-yum-versions'];
  /** Require `-y` where zypper changes packages, as nobody can answer (`hadolint/require-zypper-yes`). */
  DL3034: OfficialRules['hadolint/require-zypper-yes'];
  /** Disallow upgrading the whole distribution with zypper (`hadolint/no-zypper-dist-upgrade`). */
  DL3035: OfficialRules['hadolint/no-zypper-dist-upgrade'];
  /** Require the cache of zypper to be removed in the RUN that fills it (`hadolint/clean-zypper-cache`). */
  DL3036: OfficialRules['hadolint/clean-zypper-cache'];
  /** Require versions for packages that zypper installs (`hadolint/pin-zypper-versions`). */
  DL3037: OfficialRules['hadolint/pin-zypper-versions'];
  /** Require `-y` where dnf installs, as nobody can answer (`hadolint/require-dnf-yes`). */
  DL3038: OfficialRules['hadolint/require-dnf-yes'];
  /** Require the cache of dnf to be removed in the RUN that fills it (`hadolint/clean-dnf-cache`). */
  DL3040: OfficialRules['hadolint/clean-dnf-cache'];
  /** Require versions for packages that dnf installs (`hadolint/pin-dnf-versions`). */
  DL3041: OfficialRules['hadolint/pin-dnf-versions'];
  /** Require `--no-cache-dir` where pip installs (`hadolint/no-pip-cache`). */
  DL3042: OfficialRules['hadolint/no-pip-cache'];
  /** Disallow ONBUILD, FROM and MAINTAINER behind ONBUILD (`hadolint/no-forbidden-trigger`). */
  DL3043: OfficialRules['hadolint/no-forbidden-trigger'];
  /** Disallow referring to a variable in the ENV that defines it (`hadolint/no-env-reference`). */
  DL3044: OfficialRules['hadolint/no-env-reference'];
  /** Require a WORKDIR before COPY to a relative path (`hadolint/require-copy-workdir`). */
  DL3045: OfficialRules['hadolint/require-copy-workdir'];
  /** Require `--no-log-init` where useradd takes a high user id (`hadolint/require-no-log-init`). */
  DL3046: OfficialRules['hadolint/require-no-log-init'];
  /** Require wget to keep its progress bar out of the build log (`hadolint/no-wget-progress`). */
  DL3047: OfficialRules['hadolint/no-wget-progress'];
  /** Require label keys in the form that Docker recommends (`hadolint/valid-label-key`). */
  DL3048: OfficialRules['hadolint/valid-label-key'];
  /** Require the labels of the schema (`hadolint/require-label`). */
  DL3049: OfficialRules['hadolint/require-label'];
  /** Disallow labels that are not in the schema (`hadolint/no-unknown-label`). */
  DL3050: OfficialRules['hadolint/no-unknown-label'];
  /** Disallow empty values for the labels of the schema (`hadolint/no-empty-label`). */
  DL3051: OfficialRules['hadolint/no-empty-label'];
  /** Require addresses in labels that hold one (`hadolint/valid-label-url`). */
  DL3052: OfficialRules['hadolint/valid-label-url'];
  /** Require times in labels that hold one (`hadolint/valid-label-time`). */
  DL3053: OfficialRules['hadolint/valid-label-time'];
  /** Require SPDX identifiers in labels that hold a licence (`hadolint/valid-label-license`). */
  DL3054: OfficialRules['hadolint/valid-label-license'];
  /** Require commit hashes in labels that hold one (`hadolint/valid-label-hash`). */
  DL3055: OfficialRules['hadolint/valid-label-hash'];
  /** Require semantic versions in labels that hold a version (`hadolint/valid-label-version`). */
  DL3056: OfficialRules['hadolint/valid-label-version'];
  /** Require a HEALTHCHECK (`hadolint/require-healthcheck`). */
  DL3057: OfficialRules['hadolint/require-healthcheck'];
  /** Require e-mail addresses in labels that hold one (`hadolint/valid-label-email`). */
  DL3058: OfficialRules['hadolint/valid-label-email'];
  /** Disallow a RUN of one command directly behind another (`hadolint/no-consecutive-run`). */
  DL3059: OfficialRules['hadolint/no-consecutive-run'];
  /** Require the cache of Yarn to be removed in the RUN that fills it (`hadolint/clean-yarn-cache`). */
  DL3060: OfficialRules['hadolint/clean-yarn-cache'];
  /** Disallow anything but ARG before the first FROM (`hadolint/no-instruction-before-from`). */
  DL3061: OfficialRules['hadolint/no-instruction-before-from'];
  /** Require versions for programs that go installs or runs (`hadolint/pin-go-versions`). */
  DL3062: OfficialRules['hadolint/pin-go-versions'];
  /** Disallow `scratch` and `context` as names of stages (`buildkit/reserved-stage-name`). Disallow `scratch` and `context` as names of stages (`hadolint/no-reserved-stage-name`). */
  DL3063: OfficialRules['hadolint/no-reserved-stage-name'];
  /** Disallow ARG and ENV for what is named like a secret (`hadolint/no-secret-names`). */
  DL3064: OfficialRules['hadolint/no-secret-names'];
  /** Disallow `--platform=$TARGETPLATFORM`, which is the default (`buildkit/redundant-target-platform`). Disallow `--platform=$TARGETPLATFORM`, which is the default (`hadolint/no-redundant-platform`). */
  DL3065: OfficialRules['hadolint/no-redundant-platform'];
  /** Prefer a number over a name in USER (`hadolint/prefer-numeric-user`). */
  DL3066: OfficialRules['hadolint/prefer-numeric-user'];
  /** Disallow copying the whole root of another stage or image (`hadolint/no-copied-root`). */
  DL3067: OfficialRules['hadolint/no-copied-root'];
  /** Disallow MAINTAINER, which a label replaces (`buildkit/maintainer-deprecated`). Disallow MAINTAINER, which a label replaces (`hadolint/no-maintainer`). */
  DL4000: OfficialRules['hadolint/no-maintainer'];
  /** Disallow wget and curl in one stage (`hadolint/no-wget-and-curl`). */
  DL4001: OfficialRules['hadolint/no-wget-and-curl'];
  /** Disallow CMD, ENTRYPOINT and HEALTHCHECK twice in a stage (`buildkit/multiple-instructions-disallowed`). Disallow CMD twice in a stage (`hadolint/no-duplicate-cmd`). */
  DL4003:
    OfficialRules['buildkit/multiple-instructions-disallowed'] | OfficialRules['hadolint/no-duplicate-cmd'];
  /** Disallow CMD, ENTRYPOINT and HEALTHCHECK twice in a stage (`buildkit/multiple-instructions-disallowed`). Disallow ENTRYPOINT twice in a stage (`hadolint/no-duplicate-entrypoint`). */
  DL4004:
    | OfficialRules['buildkit/multiple-instructions-disallowed']
    | OfficialRules['hadolint/no-duplicate-entrypoint'];
  /** Prefer SHELL over replacing /bin/sh (`hadolint/prefer-shell-instruction`). */
  DL4005: OfficialRules['hadolint/prefer-shell-instruction'];
  /** Require `pipefail` where RUN has a pipe (`hadolint/require-pipefail`). */
  DL4006: OfficialRules['hadolint/require-pipefail'];
  /** Disallow two stages of the same name (`buildkit/duplicate-stage-name`). */
  DuplicateStageName: OfficialRules['buildkit/duplicate-stage-name'];
  /** Disallow addresses and host ports in EXPOSE (`buildkit/expose-invalid-format`). */
  ExposeInvalidFormat: OfficialRules['buildkit/expose-invalid-format'];
  /** Require protocols of EXPOSE in lower case (`buildkit/expose-proto-casing`). */
  ExposeProtoCasing: OfficialRules['buildkit/expose-proto-casing'];
  /** Require AS in the letter case of its FROM (`buildkit/from-as-casing`). */
  FromAsCasing: OfficialRules['buildkit/from-as-casing'];
  /** Disallow a fixed `--platform` in FROM (`buildkit/from-platform-flag-const-disallowed`). */
  FromPlatformFlagConstDisallowed: OfficialRules['buildkit/from-platform-flag-const-disallowed'];
  /** Require defaults with which each FROM names an image (`buildkit/invalid-default-arg-in-from`). */
  InvalidDefaultArgInFrom: OfficialRules['buildkit/invalid-default-arg-in-from'];
  /** Require comments above ARG and named stages to begin with what they describe (`buildkit/invalid-definition-description`). */
  InvalidDefinitionDescription: OfficialRules['buildkit/invalid-definition-description'];
  /** Require the JSON form for CMD and ENTRYPOINT (`buildkit/json-args-recommended`). */
  JSONArgsRecommended: OfficialRules['buildkit/json-args-recommended'];
  /** Require `key=value` in ENV and LABEL (`buildkit/legacy-key-value-format`). */
  LegacyKeyValueFormat: OfficialRules['buildkit/legacy-key-value-format'];
  /** Disallow MAINTAINER, which a label replaces (`buildkit/maintainer-deprecated`). */
  MaintainerDeprecated: OfficialRules['buildkit/maintainer-deprecated'];
  /** Disallow CMD, ENTRYPOINT and HEALTHCHECK twice in a stage (`buildkit/multiple-instructions-disallowed`). */
  MultipleInstructionsDisallowed: OfficialRules['buildkit/multiple-instructions-disallowed'];
  /** Disallow empty lines inside of an instruction (`buildkit/no-empty-continuation`). */
  NoEmptyContinuation: OfficialRules['buildkit/no-empty-continuation'];
  /** Disallow `--platform=$TARGETPLATFORM`, which is the default (`buildkit/redundant-target-platform`). */
  RedundantTargetPlatform: OfficialRules['buildkit/redundant-target-platform'];
  /** Disallow `scratch` and `context` as names of stages (`buildkit/reserved-stage-name`). */
  ReservedStageName: OfficialRules['buildkit/reserved-stage-name'];
  /** Disallow ARG and ENV for what is named as a secret (`buildkit/secrets-used-in-arg-or-env`). */
  SecretsUsedInArgOrEnv: OfficialRules['buildkit/secrets-used-in-arg-or-env'];
  /** Require stage names in lower case (`buildkit/stage-name-casing`). */
  StageNameCasing: OfficialRules['buildkit/stage-name-casing'];
  /** Require an ARG before the first FROM for each variable of a FROM (`buildkit/undefined-arg-in-from`). */
  UndefinedArgInFrom: OfficialRules['buildkit/undefined-arg-in-from'];
  /** Disallow variables that nothing sets (`buildkit/undefined-var`). */
  UndefinedVar: OfficialRules['buildkit/undefined-var'];
  /** Disallow relative paths in the first WORKDIR (`buildkit/workdir-relative-path`). */
  WorkdirRelativePath: OfficialRules['buildkit/workdir-relative-path'];
}
