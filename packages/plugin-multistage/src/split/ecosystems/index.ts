import type { RecipeMaker } from '../recipe.ts';
import { c } from './c.ts';
import { dotnet } from './dotnet.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { nodeFrontEnd } from './node-front-end.ts';
import { nodeService } from './node-service.ts';
import { python } from './python.ts';
import { rust } from './rust.ts';

/** The ecosystems that can be split; the first that knows a file decides. */
export const recipeMakers: readonly RecipeMaker[] = [
  go,
  rust,
  java,
  dotnet,
  nodeFrontEnd,
  nodeService,
  python,
  c,
];
