import fc from 'fast-check';

import { inOrderOfPaths } from '../../src/server/orderedErrors';

const PATHS: readonly (readonly (string | number)[])[] = [[], ['a'], ['a', 0, 'b'], ['a', 2, 'b'], ['a', 10, 'a'], ['a', 10, 'b', 'c'], ['b'], ['b', 'c']];

describe('the order of errors', () => {
  it('is that of their paths, however they came', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...PATHS], { minLength: PATHS.length }), (paths) => {
      expect(inOrderOfPaths(paths.map((path) => ({ path }))).map(({ path }) => path)).toEqual(PATHS);
    }));
  });

  it('puts errors of no part first, and leaves those of one part as they came', () => {
    expect(inOrderOfPaths([{ path: ['a'], message: 'one' }, { path: ['a'], message: 'two' }, { message: 'whole' }]).map(({ message }) => message)).toEqual(['whole', 'one', 'two']);
  });
});
