import { customerAgreementDocuments } from '../../../src/rulebook/reference/agreements';
import { cloudsOn, findCloud } from '../../../src/rulebook/reference/clouds';
import { marketsOn } from '../../../src/rulebook/reference/markets';
import { segmentAllowed } from '../../../src/rulebook/reference/segments';
import { CUSTOMER_SEGMENTS, type QualificationKind } from '../../../src/rulebook/terms';

describe('customer agreements', () => {
  test('Argentina: the Cloud Agreement in two languages, and from 2019-10-01 the Customer Agreement', () => {
    const before = customerAgreementDocuments('AR', '2019-09-30');
    expect(before.map(({ kind, language, languageTag, documentRegion }) => [kind, language, languageTag, documentRegion])).toEqual([
      ['MICROSOFT_CLOUD_AGREEMENT', 'English', 'en', 'LATAM-EX-BRA'],
      ['MICROSOFT_CLOUD_AGREEMENT', 'Spanish', 'es', 'LATAM-EX-BRA'],
    ]);
    const after = customerAgreementDocuments('AR', '2019-10-01');
    expect(after.slice(0, 2)).toEqual(before);
    expect(after.slice(2).map(({ kind, languageTag }) => [kind, languageTag])).toEqual([['MICROSOFT_CUSTOMER_AGREEMENT', null]]);
  });

  test('twenty markets list no document of their own', () => {
    const unlisted = marketsOn('2021-08-12').filter(({ code }) => customerAgreementDocuments(code, '2021-08-12').length === 1);
    expect(unlisted.map(({ code }) => code).join(' ')).toBe('AF BW CN CW ET FO KN MC NA PS SH SS ST TF TJ TM TZ UG UM ZM');
  });

  test('all 330 rows of markets are given out, not those of a national cloud or of partners', () => {
    const listed = marketsOn('2019-01-01').flatMap(({ code }) => customerAgreementDocuments(code, '2019-01-01'));
    expect(listed).toHaveLength(330);
    expect(listed.filter(({ kind }) => kind === 'PROFESSIONAL_SECRECY_AMENDMENT').map(({ documentId }) => documentId))
      .toEqual(['RE4GKou', 'RE4GI29']);
  });

  test('what is no market has none', () => {
    expect(customerAgreementDocuments('CN', '2021-08-11')).toEqual([]);
    expect(customerAgreementDocuments('KP', '2021-08-12')).toEqual([]);
  });
});

describe('clouds', () => {
  test('the region China of the global program opens on 2021-08-12', () => {
    const codes = (day: string) => cloudsOn(day).map((cloud) => cloud.code);
    expect(codes('2021-08-11')).toEqual(['PUBLIC', 'US_GOVERNMENT', 'GCC', 'GERMANY', 'CHINA_21VIANET']);
    expect(codes('2021-08-12')).toEqual([...codes('2021-08-11'), 'CHINA_MCCL']);
  });

  test('Germany is closed to new customers', () => {
    expect(findCloud('GERMANY')).toMatchObject({ closedOn: '2018-08-31', effectiveFrom: null, operator: 'T-Systems as data trustee' });
    expect(findCloud('MOON')).toBeNull();
  });
});

describe('segments', () => {
  const cases: [QualificationKind[], string][] = [
    [[], 'COMMERCIAL'],
    [['NONPROFIT'], 'COMMERCIAL NONPROFIT'],
    [['EDUCATION'], 'COMMERCIAL EDUCATION'],
    [['STATE_OWNED_ENTITY'], 'COMMERCIAL'],
    [['GOVERNMENT_COMMUNITY_CLOUD'], 'GOVERNMENT'],
    [['EDUCATION', 'STATE_OWNED_ENTITY'], 'COMMERCIAL EDUCATION'],
    [['EDUCATION', 'NONPROFIT'], 'COMMERCIAL EDUCATION NONPROFIT'],
    [['GOVERNMENT_COMMUNITY_CLOUD', 'STATE_OWNED_ENTITY'], 'GOVERNMENT'],
    [['EDUCATION', 'GOVERNMENT_COMMUNITY_CLOUD'], 'GOVERNMENT'],
  ];
  test.each(cases)('holding %j: %s', (held, allowed) => {
    expect(CUSTOMER_SEGMENTS.filter((segment) => segmentAllowed(held, segment)).join(' ')).toBe(allowed);
  });
});
