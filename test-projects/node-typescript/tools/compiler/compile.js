#!/usr/bin/env node
// Stands for the TypeScript compiler: takes the types of a few simple forms away.
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');

const [, , from, to] = process.argv;
mkdirSync(to, { recursive: true });
for (const name of readdirSync(from))
  writeFileSync(`${to}/${name.replace(/\.ts$/, '.js')}`, readFileSync(`${from}/${name}`, 'utf8').replace(/: string/g, ''));
