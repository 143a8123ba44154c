import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Editor } from '../src/editor.ts';
import { Lints } from '../src/lints.ts';
import { Publisher } from '../src/publisher.ts';
import { Workspace } from '../src/workspace.ts';
import { documentOf } from './marked-text.ts';
import { createTestLinter } from './test-linter.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A publisher for one open document, and how often that was asked for. */
function newPublisher(): { publisher: Publisher; document: TextDocument; asked: () => number } {
  const document = documentOf('FROM a\n');
  const documents = new TextDocuments(TextDocument);
  const get = vi.spyOn(documents, 'get').mockReturnValue(undefined);
  const ignore = (): void => undefined;
  const lints = new Lints(new Workspace(createTestLinter, '/', ignore), ignore, ignore);
  const editor = new Editor({ sendNotification: ignore } as never);
  return { publisher: new Publisher(editor, documents, lints), document, asked: () => get.mock.calls.length };
}

test('a new document is linted at once, a changed one when the typing stops', () => {
  const { publisher, document, asked } = newPublisher();
  publisher.changed(document);
  vi.advanceTimersByTime(0);
  expect(asked()).toBe(1);
  for (let key = 0; key < 10; key++) {
    publisher.changed(document);
    vi.advanceTimersByTime(100);
  }
  expect(asked()).toBe(1);
  vi.advanceTimersByTime(100);
  expect(asked()).toBe(2);
  vi.runAllTimers();
  expect(asked()).toBe(2);
});

test('nothing is linted that was closed meanwhile, and nothing at the end', () => {
  const { publisher, document, asked } = newPublisher();
  publisher.changed(document);
  publisher.closed(document);
  publisher.changed(document);
  publisher.dispose();
  vi.runAllTimers();
  expect(asked()).toBe(0);
});
