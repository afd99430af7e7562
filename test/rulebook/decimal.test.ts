import fc from 'fast-check';
import { addDecimals, compareDecimals, decimalText, groupThousands, parseDecimal } from '../../src/rulebook/decimal';

const text = (value: string) => decimalText(parseDecimal(value));
const sum = (...values: string[]) => decimalText(values.map(parseDecimal).reduce(addDecimals));

describe('exact decimals', () => {
  it('add what floating point numbers cannot', () => {
    expect(sum('0.1', '0.2')).toBe('0.3');
    expect(sum('99999999999999999999.99', '0.01')).toBe('100000000000000000000');
    expect(sum('10', '-10.005')).toBe('-0.005');
  });

  it('compare across scales and signs', () => {
    const order = (a: string, b: string) => compareDecimals(parseDecimal(a), parseDecimal(b));
    expect(order('100', '100.00')).toBe(0);
    expect(order('99.99', '100')).toBe(-1);
    expect(order('-1', '-1.5')).toBe(1);
  });

  it('spell numbers without needless zeros', () => {
    expect(['0', '-0.50', '1.10', '100', '+7', '0.05', '000.5'].map(text)).toEqual(['0', '-0.5', '1.1', '100', '7', '0.05', '0.5']);
  });

  it.each(['', '.', '1.', '.5', '1e3', '1,000', ' 1', 'NaN', '--1'])('refuse %p', (value) => {
    expect(() => parseDecimal(value)).toThrow(RangeError);
  });

  it('add cents as whole numbers do', () => {
    const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    fc.assert(fc.property(cents, cents, (a, b) => {
      const total = addDecimals({ units: a, scale: 2 }, { units: b, scale: 2 });
      expect(compareDecimals(parseDecimal(decimalText(total)), { units: a + b, scale: 2 })).toBe(0);
    }));
  });

  it('group thousands for people', () => {
    expect(['1', '999', '1000', '1234567.891', '-1000', '-100'].map(groupThousands)).toEqual(['1', '999', '1,000', '1,234,567.891', '-1,000', '-100']);
  });
});
