const greeting = require('greeting');

const name: string = 'TypeScript';
console.log(greeting(name));
