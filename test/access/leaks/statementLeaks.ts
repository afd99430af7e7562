/** Statements that forget a day, or that are read through an operator's eyes. */
import { leaksIn, type SeededLeak } from './leak';

const BY_KEY = 'src/store/byKey.ts';

/** The reader, seeing everything. */
function unscoped(reader: string): string {
  return `(Object.assign(Object.create(${reader}), { scope: (${reader} as any).scope.constructor.overseer('OPERATOR'), open: () => (${reader} as any).open() }) as typeof ${reader})`;
}

/** Reads without a scope, run without row level security, which would still hold. */
function unscopedReads(file: string, reader: string, reads: readonly (readonly [name: string, find: string])[]): SeededLeak[] {
  return leaksIn('LAYER', file, reads.map(([name, find]) => [`unscoped: ${name}`, find, find.replace(`${reader}.`, `${unscoped(reader)}.`)] as const));
}

export const STATEMENT_LEAKS: readonly SeededLeak[] = [
  ...unscopedReads(BY_KEY, 'reader', [
    ['partners by id', 'reader.rows(PARTNERS_BY_ID,'], ['partners by enrollment', 'reader.rows(PARTNERS_BY_ENROLLMENT,'], ['partners of a company', 'reader.rows(PARTNERS_BY_COMPANY,'],
    ['companies', 'reader.rows(COMPANIES_BY_ID,'], ['customers by id', 'reader.rows(CUSTOMERS_BY_ID,'], ['statuses', 'reader.rows(STATUSES_OF_PARTNERS,'],
    ['qualifications', 'reader.rows(QUALIFICATIONS_OF_CUSTOMERS,'], ['customer agreements', 'reader.rows(AGREEMENTS_OF_CUSTOMERS,'],
  ]),
  ...unscopedReads('src/store/facts/customerFacts.ts', 'reader', [['facts of customers', 'reader.rows<{ facts: StoredCustomer }>(CUSTOMERS,']]),
  ...unscopedReads('src/store/facts/partnerFacts.ts', 'reader', [
    ['facts for sales', "reader.through({ lens: 'SALE', partnerIds }"],
  ]),
  ...unscopedReads('src/store/lists/list.ts', 'snapshot', [
    ['counts', 'snapshot.rows<{ parent: string; count: number }>('],
    ['whole lists', 'snapshot.rows<Row>({ text, relations: list.relations }, bound.parameters), parents)'],
  ]),
  ...leaksIn('NEITHER', BY_KEY, [
    ['statuses of other days', '\n      AND SEES_PARTNER(partner_status.partner_id, $2)`', '`'],
    ['qualifications of other days', ' AND SEES_CUSTOMER(qualification.customer_id, $2) ORDER', ' ORDER'],
    ['customer agreements of other days', '\n      AND SEES_AGREEMENT(customer_agreement.customer_id, customer_agreement.attested_by, $2)', ''],
    ['a cache of customers across requests', 'return reader.rows(CUSTOMERS_BY_ID, [ids]);', `const kept = ((reader as any).pool.kept ??= new Map());
  const read = () => reader.rows(CUSTOMERS_BY_ID, [ids]).then((rows) => kept.set(ids.join(), rows) && rows);
  return kept.has(ids.join()) ? Promise.resolve(kept.get(ids.join())) : read() as any;`],
    ['a cache of partners across requests', 'return reader.rows(PARTNERS_BY_ENROLLMENT, [tenants, models]);', `const kept = ((reader as any).pool.kept ??= new Map());
  const key = tenants.join() + models.join();
  const read = () => reader.rows(PARTNERS_BY_ENROLLMENT, [tenants, models]).then((rows) => kept.set(key, rows) && rows);
  return kept.has(key) ? Promise.resolve(kept.get(key)) : read() as any;`],
  ]),
  ...leaksIn('NEITHER', 'src/store/standing.ts', [
    ['whoever is asked about is seen', ' AND SEES_PARTNER(partner.id, $2::date)', ' AND $2::date IS NOT NULL'],
  ]),
  ...leaksIn('NEITHER', 'src/store/lists/partnerList.ts', [
    ['statuses filter on other days', '        AND SEES_PARTNER(partner.id, ${asOf}) ${condition})`', '        ${condition})`'],
    ['search finds hidden location IDs', 'IN (SELECT account.tenant_id FROM account WHERE', 'IN (SELECT account.tenant_id FROM core.account WHERE'],
    ['the order knows hidden enrollment dates', 'FROM partner AS enrollment WHERE', 'FROM core.partner AS enrollment WHERE'],
    ['the order counts customers of other days', '\n          AND ${seesRelationship(asOf)}) COLLATE', ') COLLATE'],
  ]),
  ...leaksIn('NEITHER', 'src/store/lists/customerList.ts', [
    ['partners of a customer on other days', "holdsAt('customer_relationship', day)).where(seesRelationship(day))", "holdsAt('customer_relationship', day))"],
    ['customers of a partner on other days', "holdsAt('customer_relationship', asOf)).where(seesRelationship(asOf))", "holdsAt('customer_relationship', asOf))"],
    ['segments filter on other days', 'builder.where(`SEES_CUSTOMER(customer.tenant_id, ${asOf})`).where(mayBuyAny', 'builder.where(mayBuyAny'],
    ['agreements filter on other days', '\n        AND SEES_AGREEMENT(customer_agreement.customer_id, customer_agreement.attested_by, ${asOf}))`', ')`'],
  ]),
];
