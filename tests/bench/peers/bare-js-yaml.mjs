/** The lower floor: the same loop with `js-yaml`, which keeps no positions. `bare-js-yaml.mjs SCHEMA FILES…` */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';

const [schema, ...files] = process.argv.slice(2);
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));

let faulty = 0;
for (const file of files) {
  if (!validate(load(readFileSync(file, 'utf8')))) faulty += 1;
}
process.stdout.write(`${faulty}\n`);
