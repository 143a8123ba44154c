import picomatch from 'picomatch';

/** Tells whether a text fits one of several globs, in any letter case. */
export type GlobTest = (text: string) => boolean;

const tests = new WeakMap<readonly string[], GlobTest>();

/** The test for a list of globs from a rule's options; compiled once for a config, when it is first asked. */
export function globTest(globs: readonly string[]): GlobTest {
  return text => {
    let test = tests.get(globs);
    if (!test) {
      // picomatch takes no empty list.
      test = globs.length === 0 ? () => false : picomatch([...globs], { dot: true, nocase: true });
      tests.set(globs, test);
    }
    return test(text);
  };
}
