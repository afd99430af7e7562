/** Rows that every generated partner has, whatever its model. */
import type { Day, Month } from '../../rulebook/calendar';
import type { AccountEvidenceKind, PartnerModel, RevenueKind } from '../../rulebook/terms';
import type { CompanyRow, EvidenceRow, PartnerRow, RevenueRow } from '../import/networkDocument';
import { drawBelow, type Stream } from './seededDraw';

/** A partner as the rest of the generator needs to know it. */
export interface GeneratedAccount {
  readonly stream: Stream;
  readonly member: number;
  readonly tenantId: string;
  readonly companyId: string;
  readonly name: string;
  readonly model: PartnerModel;
  readonly country: string;
  readonly locationId: string;
  readonly locationCountry: string;
  /** Since when its facts are recorded. */
  readonly since: Day;
  /** Null where nobody recorded it. */
  readonly enrolledOn: Day | null;
}

/** An evidence value recorded from a day on instead of the good one; null: never recorded, or recorded and ended on the day. */
export interface EvidenceTrouble {
  readonly kind: AccountEvidenceKind;
  readonly value: string | null;
  /** Null: from the start. */
  readonly from: Day | null;
}

const FIRST_REVENUE_PURPOSE = 100;

/** The company that the account is the only one of. */
export function companyRow(account: GeneratedAccount): CompanyRow {
  return { globalPartnerId: account.companyId, name: account.name, country: account.country };
}

export function partnerRow(account: GeneratedAccount, dates: Pick<PartnerRow, 'nextEnrollmentOn' | 'supportPlanRenewsOn'> = {}): PartnerRow {
  const { tenantId, model, name, companyId, country, locationId, locationCountry, enrolledOn } = account;
  return { tenantId, model, name, company: companyId, country, locationId, locationCountry, ...(enrolledOn && { enrolledOn }), ...dates };
}

/** Evidence since the start, but for the troubles. */
export function evidenceRows(
  account: GeneratedAccount, good: Partial<Record<AccountEvidenceKind, string>>, troubles: readonly EvidenceTrouble[],
): EvidenceRow[] {
  const { tenantId, since } = account;
  return (Object.keys(good) as AccountEvidenceKind[]).flatMap((kind) => {
    const trouble = troubles.find((candidate) => candidate.kind === kind);
    if (!trouble) return [{ tenantId, kind, value: good[kind]!, from: since }];
    const before = trouble.from === null ? [] : [{ tenantId, kind, value: good[kind]!, from: since, to: trouble.from }];
    return trouble.value === null ? before : [...before, { tenantId, kind, value: trouble.value, from: trouble.from ?? since }];
  });
}

/** One row a month, each within a fifth of the usual amount, given in whole cents. */
export function revenueRows(account: GeneratedAccount, months: readonly Month[], kind: RevenueKind, usualCents: number): RevenueRow[] {
  const { tenantId, model, stream, member } = account;
  const spread = Math.floor(usualCents / 5);
  return months.map((month, index) => {
    const cents = usualCents - spread + drawBelow(2 * spread + 1, stream, member, FIRST_REVENUE_PURPOSE + index);
    return { tenantId, model, month, kind, amountUsd: dollars(cents) };
  });
}

/** Whole cents as a decimal. */
function dollars(cents: number): string {
  const rest = cents % 100;
  return `${Math.floor(cents / 100)}.${rest < 10 ? '0' : ''}${rest}`;
}
