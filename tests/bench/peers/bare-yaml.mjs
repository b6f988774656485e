/** The floor: read, parse with `yaml`, validate with one compiled ajv validator, count. `bare-yaml.mjs SCHEMA FILES…` */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const [schema, ...files] = process.argv.slice(2);
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));

let faulty = 0;
for (const file of files) {
  if (!validate(parse(readFileSync(file, 'utf8')))) faulty += 1;
}
process.stdout.write(`${faulty}\n`);
