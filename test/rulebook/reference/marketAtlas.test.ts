import { drawAtlas } from '../../../src/rulebook/reference/marketAtlas';

const row = (iso2: string, region: string, from = '', to = '') => ({
  iso2, name: `Market ${iso2}`, region_code: region, region_name: `Region ${region}`, currency: '', notes: '', region_from: from, region_to: to,
});

/** B moves from SOUTH to NORTH, C comes and goes. */
const ATLAS = drawAtlas([
  row('B', 'NORTH', '2022-01-01'), row('C', 'EAST', '2021-01-01', '2023-01-01'), row('A', 'NORTH'), row('B', 'SOUTH', '', '2022-01-01'),
]);

function on(day: string) {
  const maps = ATLAS.maps.filter(({ from, to }) => from <= day && (to === null || day < to));
  expect(maps).toHaveLength(1);
  return maps[0];
}

test.each([
  ['1999-12-31', 'A NORTH, B SOUTH', 'NORTH SOUTH'],
  ['2020-12-31', 'A NORTH, B SOUTH', 'NORTH SOUTH'],
  ['2021-01-01', 'A NORTH, B SOUTH, C EAST', 'EAST NORTH SOUTH'],
  ['2021-12-31', 'A NORTH, B SOUTH, C EAST', 'EAST NORTH SOUTH'],
  ['2022-01-01', 'A NORTH, B NORTH, C EAST', 'EAST NORTH'],
  ['2022-12-31', 'A NORTH, B NORTH, C EAST', 'EAST NORTH'],
  ['2023-01-01', 'A NORTH, B NORTH', 'NORTH'],
])('on %s: %s', (day, markets, regions) => {
  const map = on(day);
  expect(map.markets.map(({ code }) => `${code} ${map.regionByCountry.get(code)}`).join(', ')).toBe(markets);
  expect(map.regions.map(({ code }) => code).join(' ')).toBe(regions);
  for (const { code } of map.regions) {
    const members = map.markets.filter((market) => map.regionByCountry.get(market.code) === code);
    expect(map.marketsByRegion.get(code)).toEqual(members);
    expect(map.codesByRegion.get(code)).toEqual(members.map((market) => market.code));
  }
});

test('a market that moved is one market with its regions in order', () => {
  expect([...ATLAS.markets.keys()]).toEqual(['A', 'B', 'C']);
  expect(ATLAS.markets.get('B')?.regionPeriods.map(({ region, from, to }) => [region.code, from, to]))
    .toEqual([['SOUTH', null, '2022-01-01'], ['NORTH', '2022-01-01', null]]);
});
