/**
 * Leaks that 300 operations of the first seed do not find. `node scripts/seeded-leaks.mjs --operations 2000` looks for them
 * too; until they are found there, what they change is held by the cells of test/access/table alone.
 */
export const LATE_LEAKS: readonly string[] = [
  'attestations of whoever',
  'a cache of customers across requests',
  'whoever is asked about is seen',
  'search finds hidden location IDs',
  'the order knows hidden enrollment dates',
  'the order counts customers of other days',
  'agreements filter on other days',
  'statuses of other days in sales',
  'relationships of other days in sales',
  'parameters are shown',
  'remedies are shown',
  'partners of record on days without a partnership',
  'the summary counts invited resellers',
  'the summary counts customers as an operator',
  'forbidden differs from not found',
  'the scope is taken from an argument',
  'policy: every subscription',
];
