/** What a row of an array must hold beyond its fields one by one, as JSON Schema. Descriptions complete "expected ..." in a refusal. */
import { ACCOUNT_EVIDENCE_KINDS, CUSTOMER_AGREEMENT_FORMS, PARTNER_MODELS, type AccountEvidenceKind } from '../../rulebook/terms';
import type { NetworkArray } from './networkDocument';

/** A schema without a shape of its own: it only narrows a row. */
export type RowRule = Readonly<Record<string, unknown>>;

interface EvidenceValues {
  readonly kinds: readonly AccountEvidenceKind[];
  readonly value: RowRule;
}

function words(...values: string[]): RowRule {
  return { enum: values, description: `one of ${values.join(', ')} for this kind` };
}

const PERCENT: RowRule = {
  pattern: '^(100(\\.0{1,4})?|[0-9]{1,2}(\\.[0-9]{1,4})?)$', description: 'a percentage from 0 to 100 as text, such as "98.5"',
};
const HOURS: RowRule = { pattern: '^[0-9]{1,15}(\\.[0-9]{1,4})?$', description: 'a number of hours as text, such as "24"' };
const AMOUNT: RowRule = { pattern: '^-?[0-9]{1,15}(\\.[0-9]{1,4})?$', description: 'an amount in US dollars as text, such as "1234.50"' };

const SPECIAL_VALUES: readonly EvidenceValues[] = [
  { kinds: ['SUPPORT_PLAN'], value: words('ASFP', 'PSFP') },
  { kinds: ['SECURE_APPLICATION_MODEL'], value: words('YES', 'NO', 'NOT_USED') },
  { kinds: ['VETTING'], value: words('AUTHORIZED', 'PENDING', 'REJECTED') },
  { kinds: ['CAPABILITY_ASSESSMENT'], value: words('PASS', 'FAIL') },
  { kinds: ['DEAUTHORIZED_FOR_REVENUE'], value: words('YES') },
  { kinds: ['MFA', 'MFA_ADMINS', 'MFA_ON_API'], value: PERCENT },
  { kinds: ['ALERT_RESPONSE_HOURS'], value: HOURS },
  { kinds: ['CREDIT_AVAILABLE_USD'], value: AMOUNT },
  { kinds: ['REGISTRATION_NUMBER'], value: { description: 'the number' } },
];
const SPECIAL_KINDS = new Set(SPECIAL_VALUES.flatMap(({ kinds }) => kinds));
const EVIDENCE_VALUES: readonly EvidenceValues[] = [
  ...SPECIAL_VALUES,
  { kinds: ACCOUNT_EVIDENCE_KINDS.filter((kind) => !SPECIAL_KINDS.has(kind)), value: words('YES', 'NO') },
];

function is(field: string, values: readonly string[]): RowRule {
  return { required: [field], properties: { [field]: { enum: values } } };
}

function absent(field: string, why: string): RowRule {
  return { properties: { [field]: { type: 'null', description: `nothing: ${why}` } } };
}

function present(field: string, why: string): RowRule {
  return { required: [field], properties: { [field]: { not: { type: 'null' }, description: `a value: ${why}` } } };
}

export const ROW_RULES: Partial<Record<NetworkArray, readonly RowRule[]>> = {
  offers: [{
    if: is('limitScope', ['LIFETIME', 'CONCURRENT']),
    then: present('limit', 'a limitScope other than NONE needs a limit'),
    else: absent('limit', 'a limit needs a limitScope'),
  }],
  agreements: [
    {
      if: is('kind', ['MPA']),
      then: { properties: { form: { enum: PARTNER_MODELS, description: `one of ${PARTNER_MODELS.join(', ')} for the MPA` } } },
      else: { properties: { form: { enum: CUSTOMER_AGREEMENT_FORMS, description: `one of ${CUSTOMER_AGREEMENT_FORMS.join(', ')} for the MCA` } } },
    },
    {
      if: is('form', ['ATTESTED']),
      then: present('attestedBy', 'an ATTESTED acceptance names the partner that attested'),
      else: { if: { required: ['form'] }, then: absent('attestedBy', 'only an ATTESTED acceptance names a partner') },
    },
  ],
  evidence: [
    {
      if: is('kind', ['DESIGNATION']),
      then: { allOf: [present('company', 'a DESIGNATION is about a company'), absent('tenantId', 'a DESIGNATION is about a company')] },
      else: { allOf: [present('tenantId', 'this kind is about a tenant'), absent('company', 'this kind is about a tenant')] },
    },
    ...EVIDENCE_VALUES.map(({ kinds, value }) => ({ if: is('kind', kinds), then: { properties: { value } } })),
  ],
};
