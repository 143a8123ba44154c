import { toSourceCode } from '@dflint/core';
import type { Dockerfile } from '@dflint/parser';
import type { SourceCode } from '@dflint/semantics';
import type { File, Language, LanguageContext, OkParseResult, ParseResult } from '@eslint/core';
import { checkScripts } from './check-scripts.ts';
import { type DockerfileLanguageOptions, validateLanguageOptions } from './language-options.ts';
import { readDockerignore } from './read-dockerignore.ts';
import { DockerfileSourceCode, type SyntaxElement } from './source-code.ts';

interface DockerfileParseResult extends OkParseResult<Dockerfile> {
  semantics: SourceCode;
}

/** Dockerfiles for ESLint: `language: 'dflint/dockerfile'`. */
export const dockerfileLanguage = {
  fileType: 'text',
  lineStart: 1,
  columnStart: 0,
  nodeTypeKey: 'type',
  validateLanguageOptions,

  /** Fails only where the file as a whole cannot be read; a broken instruction is a problem among the others. */
  parse(
    file: File,
    { languageOptions }: LanguageContext<DockerfileLanguageOptions>,
  ): ParseResult<Dockerfile> {
    // ESLint gives text to a language whose `fileType` is text.
    const text = file.body as string;
    const semantics = toSourceCode(
      text,
      { settings: languageOptions, noInlineConfig: false },
      { filename: file.path, dockerignore: () => readDockerignore(file.physicalPath), checkScripts },
    );
    const { ast } = semantics;
    if (ast.errors.every(({ breaks }) => breaks === 'instruction')) return { ok: true, ast, semantics };
    const errors = ast.errors.map(({ message, loc }) => ({
      message,
      line: loc.start.line,
      column: loc.start.column + 1,
    }));
    return { ok: false, errors };
  },

  createSourceCode(
    _file: File,
    result: OkParseResult<Dockerfile>,
    { languageOptions }: LanguageContext<DockerfileLanguageOptions>,
  ): DockerfileSourceCode {
    const { semantics } = result as DockerfileParseResult;
    return new DockerfileSourceCode(semantics, languageOptions);
  },
} satisfies Language<{
  LangOptions: DockerfileLanguageOptions;
  Code: DockerfileSourceCode;
  RootNode: Dockerfile;
  Node: SyntaxElement;
}>;
