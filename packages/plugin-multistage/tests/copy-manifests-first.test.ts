import rule from '../src/rules/copy-manifests-first.ts';

import { lines, ruleTester } from './lint.ts';

const node = (...rest: string[]): string => lines('FROM node:20', 'WORKDIR /app', ...rest);

ruleTester.run('multistage/copy-manifests-first', rule, {
  valid: [
    {
      name: 'manifests first',
      code: node('COPY package*.json ./', 'RUN npm ci', 'COPY . .', 'RUN npm run build'),
    },
    { name: 'no install', code: node('COPY . .', 'RUN npm run build') },
    {
      name: 'named packages',
      code: node('COPY . .', 'RUN npm install -g serve', 'RUN npm install express'),
    },
    { name: 'a system package', code: node('COPY . .', 'RUN apk add npm') },
    { name: 'a part of the context', code: node('COPY src ./src', 'COPY package.json .', 'RUN npm ci') },
    {
      name: 'a tree of another stage',
      code: lines('FROM a AS x', 'FROM node', 'WORKDIR /app', 'COPY --from=x . .', 'RUN npm ci'),
    },
    { name: 'a heredoc', code: node('COPY <<. .', '{}', '.', 'RUN npm ci') },
    { name: 'another folder', code: node('COPY . /src', 'WORKDIR /lib', 'RUN npm ci') },
    {
      name: 'a second install of the same',
      code: node('COPY package.json .', 'RUN npm ci', 'COPY . .', 'RUN npm ci --omit=dev'),
    },
    {
      name: 'an install that another stage began',
      code: lines(
        'FROM node AS deps',
        'WORKDIR /app',
        'COPY package.json .',
        'RUN yarn',
        'FROM deps',
        'COPY . .',
        'RUN yarn',
      ),
    },
    {
      name: 'a fetch before it',
      code: lines(
        'FROM node',
        'WORKDIR /app',
        'COPY pnpm-lock.yaml .',
        'RUN pnpm fetch',
        'COPY . .',
        'RUN pnpm install',
      ),
    },
    { name: 'a cache mount', code: node('COPY . .', 'RUN --mount=type=cache,target=/root/.npm npm ci') },
    {
      name: 'an install under a condition',
      code: node('COPY . .', 'RUN if [ -f package.json ]; then npm ci; fi'),
    },
    {
      name: 'a build that fetches on its own',
      code: lines('FROM golang', 'WORKDIR /src', 'COPY . .', 'RUN go build'),
    },
    {
      name: 'an install in another stage',
      code: lines('FROM node AS x', 'WORKDIR /app', 'COPY . .', 'FROM x', 'RUN npm ci'),
    },
    {
      name: 'the project itself as a package',
      code: lines('FROM python', 'WORKDIR /app', 'COPY . .', 'RUN pip install .'),
    },
    { name: 'PowerShell', code: node('SHELL ["powershell", "-Command"]', 'COPY . .', 'RUN npm ci') },
  ],
  invalid: [
    {
      name: 'npm',
      code: node('«COPY . .»', 'RUN npm ci', 'CMD ["node", "x"]'),
      errors: [
        {
          messageId: 'lateInstall',
          message:
            '"npm ci" (line 4) runs again with each source change: all is copied before it. Copy package.json, package-lock.json first, the rest behind.',
          suggestions: 1,
        },
      ],
    },
    {
      name: 'pip with a file of its own name',
      code: lines(
        'FROM python',
        'WORKDIR /app',
        '«COPY . .»',
        'RUN pip install --no-cache-dir -r requirements-prod.txt',
      ),
      errors: [
        {
          messageId: 'lateInstall',
          message:
            '"pip install --no-cach..." (line 4) runs again with each source change: all is copied before it. Copy requirements-prod.txt first, the rest behind.',
          suggestions: 1,
        },
      ],
    },
    {
      name: 'before the WORKDIR',
      code: lines('FROM node', '«COPY . /app»', 'WORKDIR /app', 'RUN npm ci'),
      errors: [{ messageId: 'lateInstall', suggestions: 1 }],
    },
    {
      name: 'in a folder below',
      code: node('«COPY . .»', 'RUN cd client && yarn install'),
      errors: [
        {
          messageId: 'lateInstall',
          message:
            '"yarn install" (line 4) runs again with each source change: all is copied before it. Copy client/package.json, client/yarn.lock first, the rest behind.',
        },
      ],
    },
    {
      name: 'together with the build',
      code: node('«COPY . .»', 'RUN npm ci && npm run build'),
      errors: [{ messageId: 'lateInstall' }],
    },
    {
      name: 'in a heredoc',
      code: node('«COPY . .»', 'RUN <<EOF', 'npm ci', 'npm run build', 'EOF'),
      errors: [{ messageId: 'lateInstall' }],
    },
    {
      name: 'after manifests that nothing was installed from',
      code: node('COPY package.json .', '«COPY . .»', 'RUN npm ci'),
      errors: [{ messageId: 'lateInstall', suggestions: 1 }],
    },
    {
      name: 'after the install of something else',
      code: lines(
        'FROM node',
        'WORKDIR /app',
        'COPY *.csproj .',
        'RUN dotnet restore',
        '«COPY . .»',
        'RUN pnpm install',
      ),
      errors: [{ messageId: 'lateInstall', suggestions: 1 }],
    },
    {
      name: 'after an install from another file',
      code: lines(
        'FROM python',
        'WORKDIR /app',
        'COPY a.txt .',
        'RUN pip install -r a.txt',
        '«COPY . .»',
        'RUN pip install -r b.txt',
      ),
      errors: [{ messageId: 'lateInstall', suggestions: 1 }],
    },
    {
      name: 'ADD, from the root, over several lines, with CRLF',
      code: 'from node\r\nworkdir /app\r\n«add \\\r\n  # all\r\n  ./ ./»\r\nrun \\\r\n  npm ci\r\n',
      errors: [{ messageId: 'lateInstall', suggestions: 1 }],
    },
    {
      name: 'in JSON form',
      code: node('«COPY [".", "."]»', 'RUN npm ci'),
      errors: [{ messageId: 'lateInstall' }],
    },
    {
      name: 'by triggers',
      code: lines(
        'FROM node',
        'ONBUILD «COPY . /app»',
        'ONBUILD WORKDIR /app',
        'WORKDIR /app',
        'ONBUILD RUN npm ci',
      ),
      errors: [{ messageId: 'lateInstall' }],
    },
    {
      name: 'by a variable',
      code: lines('FROM node', 'ARG DIR=/app', '«COPY . $DIR»', 'WORKDIR ${DIR}', 'RUN npm ci'),
      errors: [{ messageId: 'lateInstall', suggestions: 1 }],
    },
    {
      name: 'below an unknown folder',
      code: lines('FROM node', '«COPY . .»', 'RUN npm ci'),
      errors: [{ messageId: 'lateInstall', suggestions: 1 }],
    },
    {
      name: 'once for each COPY',
      code: lines(
        'FROM node',
        'WORKDIR /a',
        '«COPY . .»',
        'RUN npm ci',
        'RUN yarn',
        'WORKDIR /b',
        '«COPY . .»',
        'RUN npm ci',
      ),
      errors: [
        { messageId: 'lateInstall', suggestions: 1 },
        { messageId: 'lateInstall', suggestions: 1 },
      ],
    },
    {
      name: 'the manifests, the install, then the rest with its comments',
      code: node(
        '',
        '# All of it',
        '«COPY --chown=node . .»',
        'ENV NODE_ENV=production',
        '# What it needs',
        'RUN npm ci',
        'CMD ["node", "x"]',
      ),
      errors: [
        {
          messageId: 'lateInstall',
          suggestions: [
            {
              messageId: 'installFirst',
              desc: 'Copy package.json, package-lock.json first, and the rest behind "npm ci".',
              output: node(
                '',
                'COPY --chown=node package.json package-lock.json* ./',
                'ENV NODE_ENV=production',
                '# What it needs',
                'RUN npm ci',
                '# All of it',
                'COPY --chown=node . .',
                'CMD ["node", "x"]',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'the rest behind, where the manifests are there',
      code: lines(
        'FROM golang',
        'WORKDIR /src',
        'COPY go.* ./',
        '',
        '# All',
        '«COPY . /src»',
        'RUN go mod download',
        'RUN go build',
      ),
      errors: [
        {
          messageId: 'lateInstall',
          suggestions: [
            {
              messageId: 'installFirst',
              desc: 'Copy go.mod, go.sum first, and the rest behind "go mod download".',
              output: lines(
                'FROM golang',
                'WORKDIR /src',
                'COPY go.* ./',
                '',
                'RUN go mod download',
                '# All',
                'COPY . /src',
                'RUN go build',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'with CRLF, and without a line break at the end',
      code: 'FROM python\r\n«COPY . /app»\r\nWORKDIR /app\r\nRUN pip install -r r.txt',
      errors: [
        {
          messageId: 'lateInstall',
          suggestions: [
            {
              messageId: 'installFirst',
              desc: 'Copy r.txt first, and the rest behind "pip install -r r.txt".',
              output:
                'FROM python\r\nCOPY r.txt /app/\r\nWORKDIR /app\r\nRUN pip install -r r.txt\r\nCOPY . /app',
            },
          ],
        },
      ],
    },
    ...[
      {
        name: 'nothing where something runs in between',
        code: node('«COPY . .»', 'RUN ./prepare', 'RUN npm ci'),
      },
      { name: 'nothing where the project is installed, too', code: node('«COPY . .»', 'RUN poetry install') },
      {
        name: 'nothing for a wrapper of the project',
        code: node('«COPY . .»', 'RUN ./mvnw dependency:go-offline'),
      },
      {
        name: 'nothing for manifests in other folders',
        code: node('«COPY . .»', 'RUN pip install -r requirements/prod.txt'),
      },
      {
        name: 'nothing where the folder changes',
        code: lines('FROM node', 'WORKDIR /a', '«COPY . b»', 'WORKDIR /a/b', 'RUN npm ci'),
      },
      { name: 'nothing for triggers', code: node('ONBUILD «COPY . .»', 'ONBUILD RUN npm ci') },
    ].map(example => ({ ...example, errors: [{ messageId: 'lateInstall' as const }] })),
  ],
});
