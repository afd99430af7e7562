/** What can be wrong with the partner of record on an order, as findings. */
import type { PartnerFacts } from '../facts';
import type { Finding } from '../finding';
import { met, unknown, unmet } from './conditionFinding';
import { SALE_SOURCES } from './saleSources';
import { say, value, type Saying } from './saying';
import { partnerSubject } from './subjects';

export const PARTNER_OF_RECORD_VALID = 'PARTNER_OF_RECORD_VALID';

export type WrongPartnerOfRecord =
  | 'MISSING' | 'RESELLER_WITHOUT_ID' | 'OWN_ID' | 'INVALID' | 'NOT_ACTIVE' | 'STATUS_UNKNOWN' | 'OTHER_REGION';

/** The order that a provider places, and the location ID named on it. */
export interface RecordedOrder {
  readonly provider: PartnerFacts;
  readonly named: string | null;
  readonly expected: string;
}

/** Partner Center's codes. INVALID is one for an unknown ID and for a stranger's, so that nothing is learned about strangers. */
const PARTNER_CENTER_CODES: Readonly<Record<WrongPartnerOfRecord, string | undefined>> = {
  MISSING: undefined,
  RESELLER_WITHOUT_ID: '2200',
  OWN_ID: '2072',
  INVALID: '2200',
  NOT_ACTIVE: '2204',
  STATUS_UNKNOWN: '2204',
  OTHER_REGION: '2201',
};

const REMEDIES: Readonly<Record<WrongPartnerOfRecord, string>> = {
  MISSING: 'Name the location ID of the reseller that the order is for.',
  RESELLER_WITHOUT_ID: 'Record the location ID of the reseller.',
  OWN_ID: 'Name the location ID of the reseller, not of the provider.',
  INVALID: 'Name the location ID of the reseller that serves this customer through this provider.',
  NOT_ACTIVE: 'Have the reseller bring its enrollment back to ACTIVE.',
  STATUS_UNKNOWN: 'Record the status of the reseller.',
  OTHER_REGION: 'Name a reseller in the region of the provider.',
};

export function validPartnerOfRecord(order: RecordedOrder): Finding {
  const { source, grounds } = basis(order);
  return met(PARTNER_OF_RECORD_VALID, source, say`${idOf(order)} is a valid partner of record for orders of ${nameOf(order)}.`, grounds);
}

export function wrongPartnerOfRecord(order: RecordedOrder, fault: WrongPartnerOfRecord): Finding {
  const { source, grounds } = basis(order);
  const end = fault === 'STATUS_UNKNOWN' ? unknown : unmet;
  return end(PARTNER_OF_RECORD_VALID, source, sayingFor(order, fault), {
    ...grounds, remedy: REMEDIES[fault], partnerCenterCode: PARTNER_CENTER_CODES[fault],
  });
}

function sayingFor(order: RecordedOrder, fault: WrongPartnerOfRecord): Saying {
  const id = idOf(order);
  const provider = nameOf(order);
  switch (fault) {
    case 'MISSING': return say`The order of ${provider} names no reseller as partner of record.`;
    case 'RESELLER_WITHOUT_ID': return say`The reseller has no location ID, so ${provider} cannot name it as partner of record.`;
    case 'OWN_ID': return say`${id} is the location ID of ${provider} itself, which is never the partner of record.`;
    case 'INVALID': return say`${id} is not the location ID of a reseller that ${provider} can name as partner of record here.`;
    case 'NOT_ACTIVE': return say`The reseller with the location ID ${id} is not active, so ${provider} cannot name it as partner of record.`;
    case 'STATUS_UNKNOWN':
      return say`Whether the reseller with the location ID ${id} is active is not recorded, so it is not known if ${provider} can name it.`;
    case 'OTHER_REGION': return say`The reseller with the location ID ${id} is in another region than ${provider}.`;
  }
}

function basis({ provider, named, expected }: RecordedOrder) {
  return { source: SALE_SOURCES.partnerOfRecordIds, grounds: { expected, actual: named, subject: partnerSubject(provider) } };
}

function idOf({ named }: RecordedOrder) {
  return value('locationId', named ?? '');
}

function nameOf({ provider }: RecordedOrder) {
  return value('provider', provider.name);
}
