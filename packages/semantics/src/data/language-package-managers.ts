import type { PackageManager } from './package-managers.ts';

const docker = (actions: PackageManager['actions']): PackageManager => ({
  family: 'docker-php',
  system: false,
  actions,
  compiles: true,
  valueFlags: ['-j'],
});

const bundle: PackageManager = {
  family: 'bundle',
  system: false,
  actions: { install: 'install', '': 'install', clean: 'autoremove', update: 'upgrade' },
  valueFlags: ['--jobs', '-j', '--retry', '--path', '--without', '--with', '--gemfile'],
  compiles: true,
};

const composer: PackageManager = {
  family: 'composer',
  system: false,
  actions: {
    install: 'install',
    i: 'install',
    require: 'install',
    'global require': 'install',
    remove: 'remove',
    'global remove': 'remove',
    'clear-cache': 'clean',
    clearcache: 'clean',
    cc: 'clean',
    update: 'upgrade',
    'create-project': 'install',
  },
  valueFlags: ['-d', '--working-dir'],
  versionSeparator: /[:=]/,
};

const maven: PackageManager = {
  family: 'maven',
  system: false,
  actions: {
    'dependency:go-offline': 'fetch',
    'dependency:resolve': 'fetch',
    'dependency:resolve-plugins': 'fetch',
    'dependency:purge-local-repository': 'clean',
  },
  valueFlags: ['-f', '--file', '-s', '--settings', '-gs', '-P', '-pl', '--projects', '-T', '-rf', '-l'],
};

const gradle: PackageManager = {
  family: 'gradle',
  system: false,
  actions: { dependencies: 'fetch', ':dependencies': 'fetch' },
  valueFlags: ['-p', '--project-dir', '-b', '-c', '-I', '-g', '--gradle-user-home', '--console', '-x'],
};

/** The package managers of languages other than Python and JavaScript. */
export const languagePackageManagers: readonly (readonly [string, PackageManager])[] = [
  [
    'gem',
    {
      family: 'gem',
      system: false,
      actions: {
        install: 'install',
        i: 'install',
        uninstall: 'remove',
        cleanup: 'autoremove',
        sources: 'clean',
        update: 'upgrade',
      },
      valueFlags: [
        '-v',
        '--version',
        '-i',
        '--install-dir',
        '-n',
        '--bindir',
        '--source',
        '-s',
        '-P',
        '--platform',
      ],
      cleansWith: /^(-c|--clear-all)$/,
      versionSeparator: /:/,
      compiles: true,
    },
  ],
  ['bundle', bundle],
  ['bundler', bundle],
  ['composer', composer],
  ['composer.phar', composer],
  [
    'cargo',
    {
      family: 'cargo',
      system: false,
      actions: { install: 'install', binstall: 'install', fetch: 'fetch', uninstall: 'remove' },
      valueFlags: [
        '--version',
        '--vers',
        '--root',
        '--git',
        '--path',
        '--branch',
        '--tag',
        '--rev',
        '--features',
        '-F',
        '--target',
        '--bin',
        '--profile',
        '--index',
        '--registry',
        '--manifest-path',
        '-j',
        '--jobs',
      ],
      versionSeparator: /@/,
      compiles: true,
    },
  ],
  [
    'go',
    {
      family: 'go',
      system: false,
      actions: {
        get: 'install',
        install: 'install',
        'mod download': 'fetch',
        'mod vendor': 'fetch',
        clean: 'clean',
      },
      valueFlags: ['-C', '-o', '-tags', '-ldflags', '-gcflags', '-mod', '-p'],
      cleansWith: /^--?(cache|modcache|testcache|fuzzcache)$/,
      versionSeparator: /@/,
    },
  ],
  ['mvn', maven],
  ['mvnw', maven],
  ['mvnd', maven],
  ['gradle', gradle],
  ['gradlew', gradle],
  [
    'dotnet',
    {
      family: 'dotnet',
      system: false,
      actions: {
        restore: 'fetch',
        'tool install': 'install',
        'tool update': 'upgrade',
        'tool restore': 'fetch',
        'tool uninstall': 'remove',
        'workload install': 'install',
        'workload restore': 'install',
        'workload uninstall': 'remove',
        'nuget locals': 'clean',
      },
      valueFlags: [
        '--version',
        '--tool-path',
        '--add-source',
        '--source',
        '--configfile',
        '--runtime',
        '-r',
        '-v',
      ],
      cleansWith: /^(-c|--clear)$/,
    },
  ],
  [
    'pecl',
    {
      family: 'pecl',
      system: false,
      actions: { install: 'install', uninstall: 'remove', 'clear-cache': 'clean' },
      versionSeparator: /-(?=\d)/,
      compiles: true,
    },
  ],
  [
    'pear',
    {
      family: 'pear',
      system: false,
      actions: { install: 'install', uninstall: 'remove', 'clear-cache': 'clean' },
      versionSeparator: /-(?=\d)/,
    },
  ],
  ['docker-php-ext-install', docker({ '': 'install' })],
  ['docker-php-ext-enable', { family: 'docker-php', system: false, actions: {} }],
  [
    'docker-php-source',
    { family: 'docker-php', system: false, actions: { extract: 'fetch', delete: 'clean' } },
  ],
  ['install-php-extensions', { ...docker({ '': 'install' }), compiles: false, versionSeparator: /-(?=\d)/ }],
  [
    'luarocks',
    { family: 'luarocks', system: false, actions: { install: 'install', remove: 'remove' }, compiles: true },
  ],
  ['cpanm', { family: 'cpan', system: false, actions: { '': 'install' }, compiles: true }],
  ['cpan', { family: 'cpan', system: false, actions: { '': 'install' }, compiles: true }],
];
