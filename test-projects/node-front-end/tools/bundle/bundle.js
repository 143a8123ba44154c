#!/usr/bin/env node
// Stands for a bundler: copies a folder.
const { cpSync } = require('node:fs');

cpSync(process.argv[2], process.argv[3], { recursive: true });
