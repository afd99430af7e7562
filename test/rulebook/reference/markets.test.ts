import {
  findMarket, findRegion, inSameRegion, marketsOfRegion, marketsOn, regionName, regionOf, regionsOn,
} from '../../../src/rulebook/reference/markets';

const BEFORE_CHINA = '2021-08-11';
const CHINA_OPENS = '2021-08-12';

const codes = (region: string, day = CHINA_OPENS) => marketsOfRegion(region, day).map((market) => market.code);

describe('the list of markets', () => {
  test.each([
    ['2000-01-01', 245, 15],
    [BEFORE_CHINA, 245, 15],
    [CHINA_OPENS, 246, 16],
    ['2100-12-31', 246, 16],
  ])('on %s: %i markets in %i regions', (day, markets, regions) => {
    expect(marketsOn(day)).toHaveLength(markets);
    expect(regionsOn(day)).toHaveLength(regions);
    expect(regionsOn(day).flatMap((region) => marketsOfRegion(region.code, day))).toHaveLength(markets);
  });

  test('markets and regions come in the order of their codes, none twice', () => {
    const all = marketsOn(CHINA_OPENS).map((market) => market.code);
    expect(all).toEqual([...new Set(all)].sort());
    const regions = regionsOn(CHINA_OPENS).map((region) => region.code);
    expect(regions).toEqual([...new Set(regions)].sort());
    expect(codes('LATAM_CARIBBEAN')).toEqual([...codes('LATAM_CARIBBEAN')].sort());
  });

  test('China is a market, and a region of its own, from 2021-08-12', () => {
    expect(regionOf('CN', BEFORE_CHINA)).toBeNull();
    expect(codes('CHINA', BEFORE_CHINA)).toEqual([]);
    expect(marketsOn(BEFORE_CHINA).map((market) => market.code)).not.toContain('CN');
    expect(regionOf('CN', CHINA_OPENS)).toBe('CHINA');
    expect(codes('CHINA')).toEqual(['CN']);
    expect(findMarket('CN')).toMatchObject({ currency: 'CNY', regionPeriods: [{ from: CHINA_OPENS, to: null }] });
  });

  test.each(['CU', 'EH', 'IR', 'KP', 'SD', 'SY', 'us', ''])('%p is no market', (code) => {
    expect(findMarket(code)).toBeNull();
    expect(regionOf(code, CHINA_OPENS)).toBeNull();
  });

  test('regions by code', () => {
    expect(findRegion('EUROPE')).toEqual({ code: 'EUROPE', name: 'Europe' });
    expect(regionName('MECEE')).toBe(findRegion('MECEE')?.name);
    expect(findRegion('ATLANTIS')).toBeNull();
    expect(regionName('ATLANTIS')).toBe('ATLANTIS');
    expect(codes('ATLANTIS')).toEqual([]);
  });

  test('a country without a region shares none, not even with itself', () => {
    expect(inSameRegion('DK', 'CH', CHINA_OPENS)).toBe(true);
    expect(inSameRegion('DK', 'RS', CHINA_OPENS)).toBe(false);
    expect(inSameRegion('CN', 'CN', BEFORE_CHINA)).toBe(false);
    expect(inSameRegion('CN', 'CN', CHINA_OPENS)).toBe(true);
    expect(inSameRegion('KP', 'KP', CHINA_OPENS)).toBe(false);
  });
});

describe('billing currencies', () => {
  test.each([
    ['BR', 'USD'], ['PL', 'EUR'], ['CZ', 'EUR'], ['HU', 'EUR'], ['RO', 'EUR'], ['BG', 'EUR'], ['IS', 'EUR'], ['AO', 'USD'], ['US', 'USD'],
    ['GB', 'GBP'], ['JP', 'JPY'], ['CN', 'CNY'],
  ])('%s is billed in %s', (code, currency) => {
    expect(findMarket(code)?.currency).toBe(currency);
  });

  test('five markets have none', () => {
    const without = marketsOn(CHINA_OPENS).filter((market) => market.currency === null).map((market) => market.code);
    expect(without).toEqual(['BA', 'KN', 'MK', 'PS', 'VA']);
  });

  test('every other is an ISO 4217 code', () => {
    for (const { currency } of marketsOn(CHINA_OPENS)) if (currency !== null) expect(currency).toMatch(/^[A-Z]{3}$/);
  });
});

describe('worked examples of the sale regions', () => {
  test('an account in the US reaches US and UM, and nothing else', () => {
    expect(codes(regionOf('US', CHINA_OPENS)!)).toEqual(['UM', 'US']);
    expect(['PR', 'VI', 'GU', 'MP', 'AS', 'CA'].map((code) => regionOf(code, CHINA_OPENS)))
      .toEqual(['LATAM_CARIBBEAN', 'LATAM_CARIBBEAN', 'AUSTRALIA', 'AUSTRALIA', 'NEW_ZEALAND', 'CANADA']);
  });

  test('Brazil stands alone; Colombia reaches 53 markets without Brazil', () => {
    expect(codes(regionOf('BR', CHINA_OPENS)!)).toEqual(['BR']);
    const colombia = codes(regionOf('CO', CHINA_OPENS)!);
    expect(colombia).toHaveLength(53);
    expect(colombia).not.toContain('BR');
  });

  test('Kenya reaches the 47 markets of Africa, not South Africa or Egypt', () => {
    const kenya = codes(regionOf('KE', CHINA_OPENS)!);
    expect(kenya).toHaveLength(47);
    expect(kenya).toEqual(expect.arrayContaining(['NG', 'CI', 'PF', 'NC']));
    expect(['ZA', 'EG'].map((code) => regionOf(code, CHINA_OPENS))).toEqual(['MECEE', 'MECEE']);
  });

  test('Denmark reaches the EU, EFTA and the United Kingdom, not the Balkans or Turkey', () => {
    const denmark = codes(regionOf('DK', CHINA_OPENS)!);
    expect(denmark).toEqual(expect.arrayContaining(['IT', 'CH', 'NO', 'IS', 'GB', 'VA', 'AX']));
    for (const outside of ['AL', 'RS', 'UA', 'TR']) expect(denmark).not.toContain(outside);
  });

  test('Canada and New Zealand', () => {
    expect(codes(regionOf('CA', CHINA_OPENS)!)).toEqual(['CA', 'PM']);
    expect(codes(regionOf('NZ', CHINA_OPENS)!)).toEqual(['AS', 'NZ', 'VU', 'WS']);
  });

  test.each(['BR', 'IN', 'JP', 'KR', 'RU', 'TW', 'CN'])('%s is the only market of its region', (code) => {
    expect(codes(regionOf(code, CHINA_OPENS)!)).toEqual([code]);
  });
});
