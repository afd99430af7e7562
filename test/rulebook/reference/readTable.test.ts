import { parseCsv, readTable } from '../../../src/rulebook/reference/readTable';

test.each([
  ['a,b\nc,d\n', [['a', 'b'], ['c', 'd']]],
  ['a,b\r\nc,d', [['a', 'b'], ['c', 'd']]],
  ['"a, ""b""\nc",d\n', [['a, "b"\nc', 'd']]],
  [',\n"",x\n', [['', ''], ['', 'x']]],
  ['a,', [['a', '']]],
  ['', []],
])('%j', (text, records) => {
  expect(parseCsv(text, 'a.csv')).toEqual(records);
});

test.each(['"open', 'a"b\n', '"a"b\n'])('%j is refused', (text) => {
  expect(() => parseCsv(text, 'a.csv')).toThrow(/a\.csv: record 1 /);
});

test.each([
  ['markets.csv', 246], ['market-attributes.csv', 246], ['agreements.csv', 333], ['national-clouds.csv', 6], ['requirements.csv', 54],
  ['segment-matrix.csv', 28],
])('%s has %i rows, as its README says', (file, rows) => {
  expect(readTable(file)).toHaveLength(rows);
});

test('columns by name, whatever the line ends', () => {
  expect(readTable('requirements.csv')[0]).toMatchObject({ model: 'DIRECT_BILL', code: 'ACTIVE_LOCATION_MPN_ID', certainty: 'documented' });
});
