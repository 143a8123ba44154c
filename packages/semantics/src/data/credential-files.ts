/**
 * Paths that hold keys, tokens and passwords. Sources: the documentation of ssh, git, curl, npm, yarn, pip, Maven, NuGet,
 * Composer, Docker, GnuPG and of the clouds' command lines.
 */
export const credentialFiles =
  /\/(\.ssh|\.netrc|\.npmrc|\.yarnrc(\.yml)?|\.git-credentials|\.gitconfig|\.pypirc|pip\.conf|\.gnupg|\.aws|\.azure|\.docker|\.kube|settings\.xml|nuget\.config|auth\.json|credentials(\.\w+)?|id_(rsa|dsa|ecdsa|ed25519)|[^/]*\.(pem|key|p12|pfx|jks)|[^/]*(token|secret|passw)[^/]*)(\/|$)/i;
