import type * as marketsModule from '../../../src/rulebook/reference/markets';
import { fromProduct } from '../../product';

const { findMarket } = fromProduct<typeof marketsModule>('rulebook/reference/markets');

/** A market by its code. Markets are in no table: their names are a table of the rulebook for everybody. */
export function marketOf(code: string): { code: string; name: string } {
  const market = findMarket(code);
  if (!market) throw new Error(`The market ${code} is not known.`);
  return { code, name: market.name };
}
