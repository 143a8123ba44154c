/** Parts of names. What goes on with a letter is another word: `TOKENIZERS_PARALLELISM`. */
const parts = /(api_?key|client_?key|password|private(_?key)?|secret|token|username)s?(?![a-z])/i;

/**
 * Variables that programs read credentials from, and that do not say so in their name. Source: the documentation of the
 * AWS, Azure and Google Cloud command lines, of GitHub, GitLab, Docker, Heroku, npm, Travis CI and Twine.
 */
const names = new Set([
  'ANSIBLE_VAULT_PASS',
  'ARTIFACTORY_USER',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AZURE_CLIENT_ID',
  'AZURE_TENANT_ID',
  'BROWSERSTACK_ACCESS_KEY',
  'CARGO_CREDENTIALS',
  'CLOUDFLARE_EMAIL',
  'CODECLIMATE_REPO_ID',
  'DATADOG_APP_KEY',
  'DD_APP_KEY',
  'DOCKER_AUTH_CONFIG',
  'DOCKER_EMAIL',
  'DOCKER_PASS',
  'DOCKER_USER',
  'FIREBASE_CREDENTIALS',
  'FTP_LOGIN',
  'FTP_PW',
  'FTP_USER',
  'GCLOUD_SERVICE_KEY',
  'GH_USER',
  'GITHUB_AUTH',
  'GITHUB_KEY',
  'GITLAB_USER_LOGIN',
  'GOOGLE_APPLICATION_CREDENTIALS',
  'GOOGLE_CREDENTIALS',
  'GPG_PASSPHRASE',
  'HEROKU_EMAIL',
  'KUBECONFIG',
  'MYSQL_PWD',
  'NPM_AUTH',
  'NPM_EMAIL',
  'NUGET_KEY',
  'OSSRH_USER',
  'PGPASS',
  'PGPASSFILE',
  'RUBYGEMS_HOST_KEY',
  'S3_ACCESS_KEY_ID',
  'SAUCE_ACCESS_KEY',
  'SENTRY_DSN',
  'SLACK_WEBHOOK_URL',
  'SONATYPE_USER',
  'SSH_KEY',
  'SSH_PASS',
  'STRIPE_KEY',
  'TRAVIS_SUDO',
  'TWILIO_ACCOUNT_SID',
  'TWILIO_SID',
  'VAULT_ADDR_AUTH',
]);

/** Whether a variable is named like one that holds a secret. */
export function isSecretName(name: string): boolean {
  return parts.test(name) || names.has(/[a-z]/.test(name) ? name.toUpperCase() : name);
}
