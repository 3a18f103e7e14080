// Prints YAML files as JSON; a key that is given twice, or anything else that is no YAML, is a failure.
// usage: node yaml.mjs FILE...
import fs from 'node:fs';
import { parse } from 'yaml';

const files = process.argv.slice(2);
console.log(JSON.stringify(Object.fromEntries(files.map(f => [f, parse(fs.readFileSync(f, 'utf8'), { strict: true, uniqueKeys: true })]))));
