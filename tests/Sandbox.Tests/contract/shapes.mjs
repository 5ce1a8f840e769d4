// Holds what a client of the API said, what it was answered and what the sandbox keeps against the types of Stripe's own library. Argument: a
// file with `exchanges` and `objects`. Every kind of call must be among them, and nothing may be said that the types do not know.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { kinds, objects } from './kinds.mjs';

const seen = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const lines = [
  "import Stripe from 'stripe';",
  // An answer need not have everything that Stripe's has, but nothing else, and nothing of another type.
  'type Shape<T> = T extends string | number | boolean | null | undefined ? T : T extends Array<infer U> ? Array<Shape<U>> : { [K in keyof T]?: Shape<T[K]> };',
];
const declare = (type, value, comment) => lines.push(`// ${comment}`, `export const v${lines.length}: ${type} = ${JSON.stringify(value)};`);

for (const { method, path, fields, status, answer } of seen.exchanges) {
  const kind = kinds.find(([name]) => new RegExp(`^${name.replaceAll('{id}', '[^/]+')}$`).test(`${method} ${path}`));
  if (!kind) throw new Error(`No kind of call is ${method} ${path}.`);
  const [name, asked, answered] = kind;
  kind.isSeen = true;
  declare(`Stripe.${asked}`, nested(fields), `${name}, as it was asked`);
  if (status === 200) declare(`Shape<${answered}>`, answer, `${name}, as it was answered`);
  else declare('{ error: Shape<Stripe.StripeRawError> }', answer, `${name}, as it was refused with ${status}`);
}
for (const each of seen.objects.filter(({ object }) => !object.startsWith('sandbox.'))) declare(`Shape<${objects[each.object]}>`, each, `the sandbox's ${each.object}`);

const missing = kinds.filter((kind) => !kind.isSeen).map(([name]) => name);
if (missing.length > 0) throw new Error(`Nobody called ${missing.join(', ')}.`);
writeFileSync('shapes.ts', lines.join('\n'));
check();
console.log(kinds.map(([name]) => name).join('\n'));

/** The compiler's words, each with the call it is about. */
function check() {
  try {
    execFileSync('node_modules/.bin/tsc', ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022', 'shapes.ts'], { encoding: 'utf8' });
  } catch (error) {
    throw new Error(error.stdout.replaceAll(/^shapes.ts\((\d+),/gm, (said, line) => `${lines[line - 2]} ${said}`));
  }
}

/** `line_items[0][quantity]=1` as the object that the library would have been given. */
function nested(fields) {
  const root = {};
  for (const [name, value] of fields) {
    const path = name.replaceAll(']', '').split('[');
    let at = root;
    for (const [depth, step] of path.slice(0, -1).entries()) at = at[step] ??= /^\d*$/.test(path[depth + 1]) ? [] : {};
    if (path.at(-1) === '') at.push(value);
    else at[path.at(-1)] = path.at(-2) === 'metadata' ? value : typed(value);
  }
  return root;
}

function typed(value) {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d+$/.test(value) ? Number(value) : value;
}
