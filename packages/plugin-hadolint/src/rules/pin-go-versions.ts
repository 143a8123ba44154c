import { createRule } from '../create-rule.ts';
import { onCommand } from '../commands.ts';
import { shorten } from '../messages.ts';
import { stagesSchema, type StagesOptions } from '../stages.ts';

const programs = ['go'];

/** Options of `go run`, `go get` and `go install` that take the next word as their value. Source: `go help build`. */
const valueFlags =
  /^--?(C|p|asmflags|buildmode|compiler|gcflags|gccgoflags|installsuffix|ldflags|mod|modfile|overlay|pgo|pkgdir|tags|toolexec|exec)$/;

export default createRule<StagesOptions, 'unpinned'>({
  name: 'pin-go-versions',
  programs,
  meta: {
    type: 'suggestion',
    docs: { description: 'Require versions for programs that go installs or runs', recommended: 'strict' },
    schema: [stagesSchema],
    defaultOptions: [{ stages: 'all' }],
    messages: {
      unpinned: '{{package}} may be another version in each build. Name one, as in "{{name}}@v1.2.3".',
    },
    aliases: ['DL3062'],
  },
  create(context, [{ stages }]) {
    const { sourceCode } = context;
    return onCommand(
      sourceCode,
      ({ command: { args } }) => {
        const subcommand = args[0]?.text ?? '';
        if (!/^(run|install|get)$/.test(subcommand)) return;
        const words = args
          .slice(1)
          .filter(({ text }, index) => !text.startsWith('-') && !valueFlags.test(args[index]?.text ?? ''));
        const packages = subcommand === 'run' ? words.slice(0, 1) : words;
        for (const { text, range } of packages) {
          const [path = '', version] = text.split('@');
          const isPinned = version !== undefined && !/^(latest|none|)$/.test(version);
          // Without a dot in its first part, a path is one of the module itself or of the standard library.
          const isLocal = /^[./$`]|\.go$/.test(text) || !/^[^/]*\./.test(text);
          if (isPinned || isLocal) continue;
          context.report({
            loc: sourceCode.getLoc(range),
            messageId: 'unpinned',
            data: { package: shorten(text), name: shorten(path) },
          });
          return;
        }
      },
      { stages, programs },
    );
  },
});
