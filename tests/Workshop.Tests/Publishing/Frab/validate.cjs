// node validate.cjs MODULES SCHEMA FOLDER: holds every .json of a folder against a schema (draft 6), formats included; says what is wrong and where.
const fs = require('fs');
const path = require('path');
const [modules, schema, folder] = process.argv.slice(2);
const Ajv = require(path.join(modules, 'ajv')).default;
const addFormats = require(path.join(modules, 'ajv-formats')).default;

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
ajv.addFormat('color', /^#[0-9a-fA-F]{6}$/); // ajv-formats has none
ajv.addMetaSchema(require(path.join(modules, 'ajv/dist/refs/json-schema-draft-06.json')));
const validate = ajv.compile(JSON.parse(fs.readFileSync(schema, 'utf8')));

let wrong = 0;
for (const file of fs.readdirSync(folder).sort()) {
  if (validate(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')))) continue;
  wrong++;
  for (const error of validate.errors.slice(0, 5)) console.log(`${file} ${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`);
}
process.exit(wrong ? 1 : 0);
