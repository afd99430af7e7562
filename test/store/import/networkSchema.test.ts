import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { NETWORK_ARRAYS } from '../../../src/store/import/networkDocument';
import { NETWORK_FORMAT } from '../../../src/store/import/networkFormat';
import { networkSchema, networkSchemaText } from '../../../src/store/import/networkSchema';
import { smallNetwork } from './network';

const ROOT = join(__dirname, '..', '..', '..');

describe('network.schema.json', () => {
  it('is what the importer itself checks with: print it anew after a change', () => {
    expect(readFileSync(join(ROOT, 'network.schema.json'), 'utf8')).toBe(networkSchemaText());
  });

  it('is a schema that other programs can use: formats that they do not know aside', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
    addFormats(ajv);
    ajv.addFormat('market', true);
    const validate = ajv.compile(networkSchema());
    expect(validate(smallNetwork())).toBe(true);
    expect(validate({ ...smallNetwork(), formatVersion: 2 })).toBe(false);
    expect(validate({ ...smallNetwork(), evidence: [{ ...smallNetwork().evidence[0], value: 'GOLD' }] })).toBe(false);
  });

  it('describes every field', () => {
    for (const array of NETWORK_ARRAYS) {
      for (const [field, { description }] of Object.entries(NETWORK_FORMAT[array].fields)) expect([array, field, description]).toEqual([array, field, expect.stringMatching(/^[A-Z].+\.$/)]);
    }
  });
});

describe('docs/network-format.md', () => {
  const text = readFileSync(join(ROOT, 'docs', 'network-format.md'), 'utf8');

  it.each(NETWORK_ARRAYS)('names every field of %s, and marks its key', (array) => {
    const section = text.split(/^### /m).find((part) => part.startsWith(`${array}\n`)) ?? '';
    const fields = Object.entries(NETWORK_FORMAT[array].fields);
    const rows = [...section.matchAll(/^\| (\*\*)?`(\w+)`(?:\*\*)? \|/gm)].map(([, bold, name]) => [name, bold !== undefined]);
    expect(rows).toEqual(fields.map(([name, { key }]) => [name, key === true]));
  });
});
