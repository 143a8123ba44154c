import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { run } from '../packages/internal-tools/src/run-command.ts';
import { fixable, fixed } from './dockerfiles.ts';
import { hasProgram } from './programs.ts';
import { ScratchRepository } from './scratch-repository.ts';

/** The settings in docs/editors.md, in their order. */
function settings(language: string): string[] {
  const text = readFileSync(join(import.meta.dirname, '../docs/editors.md'), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```/gm)].flatMap(([, name, code = '']) =>
    name === language ? [code] : [],
  );
}

/** A project with a Dockerfile, and `dflint` in the PATH of what runs in it. */
function project(files: Record<string, string>): ScratchRepository {
  const program = join(inject('freshBundle'), 'dflint.js');
  const scratch = new ScratchRepository({
    Dockerfile: fixable,
    'bin/dflint': `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`,
    ...files,
  });
  chmodSync(join(scratch.folder, 'bin/dflint'), 0o755);
  onTestFinished(() => scratch.remove());
  return scratch;
}

/** What Neovim 0.7, which Debian has, lacks of the interface of 0.8. */
const NEOVIM_08 = `
vim.fs = vim.fs or {
  find = function() return {} end,
  dirname = function(path) return vim.fn.fnamemodify(path, ':p:h') end,
}
vim.lsp.start = vim.lsp.start or function(config)
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
end
`;

const ASK_NEOVIM = `
local function say(value) io.stdout:write(vim.fn.json_encode(value), '\\n') end
local function request(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params()
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 10000)) do return answer.result end
end
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 10)
say(vim.tbl_map(function(each) return each.lnum + 1 .. ' ' .. each.code end, vim.diagnostic.get(0)))
local start = { line = 0, character = 0 }
local actions = request('textDocument/codeAction', {
  range = { start = start, ['end'] = start },
  context = { only = { 'source.fixAll.dflint' }, diagnostics = {} },
})
vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
say(vim.api.nvim_buf_get_lines(0, 0, -1, false))
local edit = request('textDocument/rename', { position = { line = 0, character = 22 }, newName = 'compile' })
vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
say(vim.api.nvim_buf_get_lines(0, 0, -1, false))
vim.cmd('qa!')
`;

describe.skipIf(!hasProgram('Neovim'))('Neovim', () => {
  test('shows problems, fixes, and renames', () => {
    const [, older = ''] = settings('lua');
    expect(older).toContain('vim.lsp.start(');
    const scratch = project({ 'init.lua': NEOVIM_08 + older, 'ask.lua': ASK_NEOVIM });
    const { stdout, stderr } = run(
      'nvim',
      ['--headless', '-u', 'init.lua', 'Dockerfile', '-c', 'luafile ask.lua'],
      scratch.folder,
      { PATH: `${join(scratch.folder, 'bin')}:${process.env['PATH'] ?? ''}` },
    );
    expect(stderr).toBe('');
    const lines = (text: string): string[] => text.trimEnd().split('\n');
    expect(lines(stdout).map(line => JSON.parse(line) as unknown)).toEqual([
      ['5 multistage/prefer-named-stage'],
      lines(fixed),
      lines(fixed.replace('AS build', 'AS compile').replace('--from=build', '--from=compile')),
    ]);
  });
});

const ASK_EMACS = `
(require 'eglot)
(define-derived-mode dockerfile-mode prog-mode "Dockerfile")
(setq eglot-sync-connect 20)
(find-file "Dockerfile")
(dockerfile-mode)
(call-interactively #'eglot)
(with-timeout (20 (kill-emacs 1))
  (while (null (flymake-diagnostics)) (flymake-start) (accept-process-output nil 0.05)))
(dolist (each (flymake-diagnostics)) (princ (concat (flymake-diagnostic-text each) "\\n")))
(eglot-shutdown (eglot-current-server))
`;

describe.skipIf(!hasProgram('Emacs with eglot'))('Emacs', () => {
  test('shows problems', () => {
    const [own = ''] = settings('elisp');
    const scratch = project({ 'ask.el': `(package-initialize)\n${own}${ASK_EMACS}` });
    const { stdout } = run('emacs', ['--batch', '--load', 'ask.el'], scratch.folder, {
      PATH: `${join(scratch.folder, 'bin')}:${process.env['PATH'] ?? ''}`,
    });
    expect(stdout).toContain('[multistage/prefer-named-stage]: ');
  });
});
