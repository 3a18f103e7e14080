// Prints what Bicep files declare, as JSON, by the grammar of npm's tree-sitter-bicep.
// usage: node bicep.mjs FILE...
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);

function child(node, type) {
  return node.namedChildren.find(c => c.type === type);
}

function text(string) {
  return string.text.slice(1, -1).replaceAll("\\'", "'");
}

// The object of a resource or module; behind "if" and "for" it lies deeper.
function body(node) {
  return child(node, 'object') ?? node.namedChildren.filter(c => /^(if|for|parenthesized)/.test(c.type)).map(body).find(Boolean);
}

// Strings, numbers, arrays and objects as they would be in JSON; everything else as its source.
function value(node) {
  switch (node?.type) {
    case 'string': return text(node);
    case 'number': return Number(node.text);
    case 'array': return node.namedChildren.filter(c => c.type !== 'comment').map(value);
    case 'object': return Object.fromEntries(node.namedChildren.filter(c => c.type === 'object_property')
      .map(p => [p.namedChildren[0].type === 'string' ? text(p.namedChildren[0]) : p.namedChildren[0].text, value(p.namedChildren[1])]));
    default: return node?.text ?? null;
  }
}

function walk(node, visit) {
  visit(node);
  node.namedChildren.forEach(c => walk(c, visit));
}

function facts(root) {
  const found = { errors: [], params: [], variables: {}, modules: [], outputs: [], resources: [], names: [] };
  let decorators = '';
  for (const node of root.namedChildren) {
    const name = child(node, 'identifier')?.text;
    if (node.type === 'parameter_declaration')
      found.params.push({ name, described: decorators.includes('@description('), secure: decorators.includes('@secure('), required: !node.text.includes('=') });
    if (node.type === 'variable_declaration') found.variables[name] = value(node.namedChildren.at(-1));
    if (node.type === 'output_declaration') found.outputs.push(name);
    if (node.type === 'resource_declaration') found.resources.push({ name, type: text(child(node, 'string')), body: value(body(node)) });
    if (node.type === 'module_declaration')
      found.modules.push({ name, path: text(child(node, 'string')), params: Object.keys(value(body(node)).params ?? {}) });
    decorators = node.type === 'decorators' ? node.text : '';
  }
  walk(root, node => {
    if (node.type === 'ERROR' || node.isMissing) found.errors.push(`line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);
    if (node.type === 'identifier') found.names.push(node.text);
  });
  return found;
}

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
const files = process.argv.slice(2);
console.log(JSON.stringify(Object.fromEntries(files.map(f => [f, facts(parser.parse(fs.readFileSync(f, 'utf8')).rootNode)]))));
