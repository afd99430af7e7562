import { editionOn, editionsOf, type EditionRequirement } from '../../../src/rulebook/editions/programEditions';
import { PARTNER_MODELS } from '../../../src/rulebook/terms';
import { isReported, partnerRows, publishedRows, reportedFrom, type PublishedRow } from '../../support/publishedRequirements';

/** In the table a 1 stands where mere presence is asked for; the rulebook has no figure there. */
const PRESENCE = '1';
const ALL_DAYS_OF_CHANGE = [...new Set(publishedRows.flatMap((row) => [reportedFrom(row), row.effective_to]).filter(Boolean))].sort();

function lineOf(row: PublishedRow): EditionRequirement | undefined {
  return editionOn(row.model, reportedFrom(row))?.requirements.find(({ code }) => code === row.code);
}

describe('the published table and the edition pages', () => {
  it('account for all 54 rows: 48 about a partner, 6 about an order', () => {
    expect(publishedRows).toHaveLength(54);
    expect(partnerRows).toHaveLength(48);
    const conditions = publishedRows.filter((row) => row.kind === 'CONDITION').map(({ model, code }) => `${model} ${code}`);
    expect(conditions.sort()).toEqual([
      'DIRECT_BILL CREDIT_LIMIT_AVAILABLE', 'DIRECT_BILL MFA_ON_APP_USER_API', 'INDIRECT_PROVIDER CREDIT_LIMIT_AVAILABLE',
      'INDIRECT_PROVIDER POR_VALIDATION_ON_ORDERS', 'INDIRECT_PROVIDER VERIFY_RESELLER_MPA', 'INDIRECT_RESELLER NOT_SUSPENDED',
    ]);
  });

  it.each(ALL_DAYS_OF_CHANGE)('have the same requirements in force on %s', (day) => {
    for (const model of PARTNER_MODELS) {
      const published = partnerRows.filter((row) => row.model === model && isReported(row, day)).map(({ code }) => code);
      const inForce = editionOn(model, day)?.requirements.map(({ code }) => code) ?? [];
      expect([...inForce].sort()).toEqual(published.sort());
    }
  });

  it.each(partnerRows.map((row) => [row.model, row.code, row] as const))('agree on %s %s', (_model, _code, row) => {
    const line = lineOf(row)!;
    expect({
      applicantsFrom: line.applicantsFrom ?? '',
      existingFrom: line.existing?.from ?? '',
      existingCheck: line.existing?.check ?? 'NEVER',
      level: line.level,
      certainty: line.source.certainty,
      document: line.source.document,
      text: line.text,
      unit: line.unit ?? '',
      threshold: line.threshold ?? '',
    }).toEqual({
      applicantsFrom: row.applicants_from,
      existingFrom: row.existing_from,
      existingCheck: row.existing_check,
      level: row.kind === 'RECOMMENDATION' ? 'RECOMMENDED' : 'REQUIRED',
      certainty: row.certainty.toUpperCase(),
      document: row.source,
      text: row.must_hold,
      unit: row.unit,
      threshold: row.threshold,
    });
  });

  it.each(partnerRows.filter((row) => !['REAPPLY_AFTER_TRANSITION'].includes(row.code)).map((row) => [row.model, row.code, row] as const))(
    'judge %s %s by the published threshold', (_model, _code, row) => {
      expect(lineOf(row)!.requirement.threshold ?? '').toBe(row.threshold === PRESENCE ? '' : row.threshold);
    },
  );

  it('have no two rows with the same model, code and start', () => {
    expect(new Set(partnerRows.map((row) => `${row.model} ${row.code} ${reportedFrom(row)}`)).size).toBe(48);
  });

  it('name a successor that takes over on the day a row ends', () => {
    const ending = partnerRows.filter((row) => row.effective_to !== '');
    expect(ending.length).toBeGreaterThan(0);
    for (const row of ending) {
      const before = lineOf(row);
      const after = editionOn(row.model, row.effective_to)!.requirements.map(({ code }) => code);
      expect(before?.code).toBe(row.code);
      expect(after).not.toContain(row.code);
      expect(after).toContain(row.superseded_by);
    }
  });
});

describe('the editions of a model', () => {
  it.each([
    ['INDIRECT_RESELLER', '2017-07-18', '2017-07-17'],
    ['DIRECT_BILL', '2018-08-31', '2018-08-30'],
    ['INDIRECT_PROVIDER', '2019-08-01', '2019-07-31'],
  ] as const)('of %s begin on %s', (model, first, dayBefore) => {
    expect(editionOn(model, first)?.effectiveFrom).toBe(first);
    expect(editionOn(model, dayBefore)).toBeNull();
  });

  it.each(PARTNER_MODELS)('of %s follow each other without a gap and are known until mid 2026', (model) => {
    const editions = editionsOf(model);
    editions.forEach((edition, index) => expect(edition.effectiveTo).toBe(editions[index + 1]?.effectiveFrom ?? null));
    expect(new Set(editions.map(({ reviewedOn }) => reviewedOn))).toEqual(new Set(['2026-06-30']));
    expect(editionOn(model, '2100-12-31')?.effectiveFrom).toBe('2025-10-01');
  });

  it('names the page that brought it, and changes only when a page speaks of the model', () => {
    expect(editionOn('DIRECT_BILL', '2020-10-28')).toMatchObject({
      name: '2020-10-27: Partner Center announcements, 2020-10-27', effectiveFrom: '2020-10-27', effectiveTo: '2021-04-15',
    });
    expect(editionOn('INDIRECT_RESELLER', '2020-10-28')).toMatchObject({ effectiveFrom: '2020-10-28', effectiveTo: '2021-05-10' });
  });

  it('dates the source by the edition of the first document it names', () => {
    const inForce = (model: 'DIRECT_BILL' | 'INDIRECT_RESELLER', code: string) =>
      editionOn(model, '2020-10-28')!.requirements.find((line) => line.code === code)!.source.edition;
    expect(inForce('DIRECT_BILL', 'SUPPORT_PLAN')).toBe('2020-10-28');
    expect(inForce('INDIRECT_RESELLER', 'MPN_COUNTRY_MATCHES_TENANT')).toBe('2017-07-18');
    expect(inForce('DIRECT_BILL', 'MFA_ALL_USERS')).toBeNull();
  });
});
