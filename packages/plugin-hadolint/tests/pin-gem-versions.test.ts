import rule from '../src/rules/pin-gem-versions.ts';
import { lines, ruleTester, run } from './lint.ts';

ruleTester.run('hadolint/pin-gem-versions', rule, {
  valid: [
    { name: 'a version', code: run('gem install rails:7.1 bundler:2.5') },
    {
      name: 'an option',
      code: run('gem install rails -v 7.1 && gem install rails --version=7.1 && gem i rails --version 7'),
    },
    { name: 'a file', code: run('gem install ./tool.gem') },
    { name: 'options of the build', code: run('gem install nokogiri:1.16 -- --use-system-libraries libxml') },
    { name: 'from a file', code: run('gem install -g Gemfile && gem install --file Gemfile') },
    { name: 'no gem', code: run('gem update --system && gem list') },
  ],
  invalid: [
    {
      name: 'no version',
      code: run('gem install --no-document «rails»'),
      errors: [
        {
          messageId: 'unpinned',
          message:
            'DL3028: rails may be another version in each build. Name one, as in "gem install name:1.2".',
        },
      ],
    },
    { name: 'in short', code: run('gem i «rails bundler»'), errors: [{ messageId: 'unpinned' }] },
    {
      name: 'before options of the build',
      code: run('gem install «nokogiri» -- --use-system-libraries'),
      errors: [{ messageId: 'unpinned' }],
    },
    {
      name: 'a trigger',
      code: lines('FROM a', 'ONBUILD RUN gem install «rails»'),
      errors: [{ messageId: 'unpinned' }],
    },
  ],
});
