/** Files that are no network: one clear message with the file's name, and nothing is changed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { importNetwork } from '../../../src/store/import/importNetwork';
import { readNetwork } from '../../../src/store/import/readNetwork';
import { ImportedDatabase, TODAY } from './importedDatabase';
import { smallNetwork } from './network';

let network: ImportedDatabase;
let folder: string;
beforeAll(async () => {
  network = await ImportedDatabase.create();
  await network.import(smallNetwork());
});
afterAll(() => network.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'csp-graph-sources-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const load = async (path: string): Promise<unknown> => importNetwork(network.database, readNetwork(path).rows, { today: TODAY });
const company = '{"globalPartnerId":"G-9","name":"Litware","country":"DE"}';
const whole = `{"formatVersion":1,"companies":[${company}]}`;

const BAD_JSON: readonly (readonly [string, string | Buffer, string])[] = [
  ['an empty file', '', 'ends early'],
  ['text that is no JSON', 'hello', 'Unexpected'],
  ['a document cut off', whole.slice(0, -20), 'companies, row 1: the document ends early'],
  ['a comma too many', `{"formatVersion":1,"companies":[${company},]}`, 'Unexpected'],
  ['two documents', `${whole}${whole}`, 'Unexpected'],
  ['a list instead of a document', `[${company}]`, 'expected an object'],
  ['a text instead of a document', '"companies"', 'expected an object'],
  ['another version', '{"formatVersion":2}', '"formatVersion": this version of csp-graph reads 1'],
  ['a version as text', '{"formatVersion":"1"}', 'reads 1'],
  ['a version as a list', '{"formatVersion":[1]}', 'reads 1'],
  ['no version', '{"companies":[]}', '"formatVersion": 1 is missing'],
  ['an unknown array', '{"formatVersion":1,"company":[]}', 'unknown array "company"'],
  ['an array that is none', '{"formatVersion":1,"companies":{"a":{}}}', '"companies": expected an array of rows'],
  ['an array that is null', '{"formatVersion":1,"companies":null}', '"companies": expected an array of rows'],
  ['a field twice', `{"formatVersion":1,"companies":[${company.replace('{', '{"name":"Other",')}]}`, 'companies, row 1: the field "name" is given twice'],
  ['values nested too deeply', `{"formatVersion":1,"companies":[{"name":${'['.repeat(100_000)}`, 'nested too deeply'],
  ['a huge line', `{"formatVersion":1,"companies":[{"name":"${'x'.repeat(20 << 20)}"}]}`, 'longer than 16 MB'],
  ['a NUL byte', whole.replace('Litware', 'Lit\u0000ware'), 'companies, row 1'],
  ['bytes that are no UTF-8', Buffer.concat([Buffer.from(whole.slice(0, 60)), Buffer.from([0xc3, 0x28]), Buffer.from(whole.slice(60))]), 'not UTF-8'],
  ['a character cut off', Buffer.from([...Buffer.from(whole.slice(0, 66)), 0xe2, 0x82]), 'not UTF-8'],
  ['UTF-16', Buffer.from(`\ufeff${whole}`, 'utf16le'), 'not UTF-8'],
  ['gzip that ends early', gzipSync(whole).subarray(0, 40), 'cut off'],
  ['gzip that is damaged', damaged(gzipSync(whole)), 'damaged'],
];

function damaged(packed: Buffer): Buffer {
  packed[20] ^= 0xff;
  return packed;
}

describe('a JSON file that is no network', () => {
  it.each(BAD_JSON)('%s', async (_what, content, reason) => {
    const path = join(folder, 'network.json');
    writeFileSync(path, content);
    const { badRows, total } = await network.refusal(() => load(path));
    expect(total).toBe(1);
    expect(badRows[0]).toMatchObject({ file: path, row: null, reason: expect.stringContaining(reason) });
  });

  it('is reported together with the bad rows before', async () => {
    const path = join(folder, 'network.json');
    writeFileSync(path, `{"formatVersion":1,"companies":[${company.replace('DE', 'QQ')},{"glob`);
    const { badRows } = await network.refusal(() => load(path));
    expect(badRows.map(({ row, field, reason }) => [row, field, reason])).toEqual([
      [1, 'country', expect.stringContaining('known market')], [null, null, expect.stringContaining('ends early')],
    ]);
  });
});

const BAD_CSV: readonly (readonly [string, string, string | Buffer, string])[] = [
  ['an empty file', 'companies.csv', '', 'the file is empty'],
  ['an unknown array', 'company.csv', 'name\n', 'unknown array'],
  ['an unknown column', 'companies.csv', 'globalPartnerId,nmae\n', 'line 1: unknown column "nmae"'],
  ['a column twice', 'companies.csv', 'name,name\n', 'given twice'],
  ['a quote that never ends', 'companies.csv', 'globalPartnerId,name,country\nG-9,"Litware,DE\n', 'no readable CSV'],
  ['a quote in the middle', 'companies.csv', 'globalPartnerId,name,country\nG-9,Lit"ware"x,DE\n', 'no readable CSV'],
  ['a huge line', 'companies.csv', `globalPartnerId,name,country\n${'x'.repeat(20 << 20)}`, 'no readable CSV'],
  ['UTF-16', 'companies.csv', Buffer.from('\ufeffname\n', 'utf16le'), 'not UTF-8'],
];

describe('a folder that is no network', () => {
  it.each(BAD_CSV)('%s', async (_what, name, content, reason) => {
    writeFileSync(join(folder, name), content);
    const { badRows, total } = await network.refusal(() => load(folder));
    expect(total).toBe(1);
    expect(badRows[0]).toMatchObject({ file: join(folder, name), row: null, reason: expect.stringContaining(reason) });
  });

  it('without any CSV file', async () => {
    mkdirSync(join(folder, 'empty'));
    const { badRows } = await network.refusal(() => load(join(folder, 'empty')));
    expect(badRows[0].reason).toContain('no CSV file of a network');
  });

  it('that is not there', async () => {
    const { badRows } = await network.refusal(() => load(join(folder, 'nowhere')));
    expect(badRows[0].reason).toContain('no such file or folder');
  });
});

describe('bad rows of a CSV file', () => {
  it('are named by the line of the file, whatever stands between', async () => {
    writeFileSync(join(folder, 'companies.csv'), [
      '\ufeffglobalPartnerId,name,country', 'G-9,"Litware, Inc.",DE', '', 'G-10,Ragged', 'G-11,Tab\there,DE', 'G-12,Too,DE,many', 'G-13,Nowhere,QQ', '',
    ].join('\r\n'));
    const { badRows } = await network.refusal(() => load(folder));
    expect(badRows.map(({ file, row, array, field }) => [file, row, array, field])).toEqual([
      [join(folder, 'companies.csv'), 4, 'companies', null], [join(folder, 'companies.csv'), 5, 'companies', 'name'],
      [join(folder, 'companies.csv'), 6, 'companies', null], [join(folder, 'companies.csv'), 7, 'companies', 'country'],
    ]);
    expect(badRows[0].value).toBe('2 fields where the first line names 3');
  });

  it('hold texts where words, numbers and lists are meant', async () => {
    writeFileSync(join(folder, 'offers.csv'), [
      'sku,name,family,generation,segment,isAddOn,baseSkus,limitScope,limit', 'NEW,New,LICENSE_BASED,LEGACY,COMMERCIAL,TRUE,E3||E3,LIFETIME,1e3',
    ].join('\n'));
    const { badRows } = await network.refusal(() => load(folder));
    expect(badRows.map(({ field, value }) => [field, value])).toEqual([['isAddOn', 'TRUE'], ['baseSkus', '["E3","","E3"]'], ['limit', '1e3']]);
  });
});
