// Runs a built extension without an editor: `node fake-editor.js FOLDER`. Whatever the extension and its client library ask of
// the editor is there and does nothing. It ends with 0 when the extension has started its server and stopped it.
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder = '.'] = process.argv.slice(2);

/** Something that can be called, made, walked and read, with some properties of its own. */
function anything(own = {}) {
  return new Proxy(function () {}, {
    get: (target, key) => {
      if (Object.hasOwn(own, key)) return own[key];
      if (key === 'then') return undefined;
      if (key === 'prototype') return target.prototype;
      if (key === Symbol.toPrimitive) return () => '';
      return key === Symbol.iterator ? () => [].values() : anything();
    },
    apply: () => anything(),
    construct: () => anything(),
  });
}

class EventEmitter {
  event = () => ({ dispose() {} });
  fire() {}
  dispose() {}
}

const log = message => console.error(message);
const editor = anything({
  EventEmitter,
  version: '1.100.0',
  workspace: anything({
    getConfiguration: () => ({ get: (_key, value) => value }),
    workspaceFolders: [],
    textDocuments: [],
    notebookDocuments: [],
  }),
  window: anything({
    visibleTextEditors: [],
    createOutputChannel: () => anything({ append: log, appendLine: log, error: log, warn: log }),
  }),
});

const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? editor : load(name, ...rest));
const extension = createRequire(import.meta.url)(join(folder, 'dist/extension.cjs'));
await extension.activate({ subscriptions: [], asAbsolutePath: path => join(folder, path) });
console.log('started');
await extension.deactivate();
console.log('stopped');
