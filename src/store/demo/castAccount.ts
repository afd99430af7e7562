/** Turns the story of a cast partner into rows: what is not told is in good order since it enrolled. */
import { addMonthsToMonth, type Day, type Month } from '../../rulebook/calendar';
import type {
  AccountEvidenceKind, CloudInstance, EnrollmentStatus, PartnerModel, RecordedPartnershipState, RevenueKind,
} from '../../rulebook/terms';
import type { AgreementRow, EvidenceRow, PartnerRow, RevenueRow } from '../import/networkDocument';
import { CAST_PARTNERS, type CastPartner, type CastPartnerKey } from './cast';
import { goodEvidence } from './goodEvidence';
import type { Rows } from './population';
import { later } from './demoDays';

/** What was recorded, from when and until when (open if left out). */
type Span<Value> = readonly [value: Value, from: Day, to?: Day];
/** The same amount in every month from the first to the last, both included. */
type RevenueSpan = readonly [from: Month, to: Month, amountUsd: string, kind?: RevenueKind];

export interface EnrollmentStory {
  /** Absent: not recorded. */
  readonly enrolledOn?: Day;
  readonly nextEnrollmentOn?: Day;
  readonly supportPlanRenewsOn?: Day;
  /** ACTIVE since `enrolledOn` unless told. */
  readonly statuses?: readonly (readonly [status: EnrollmentStatus, from: Day, to?: Day, reason?: string])[];
  readonly revenue?: readonly RevenueSpan[];
}

export interface AccountStory {
  readonly companyName?: string;
  readonly locationCountry?: string;
  readonly cloud?: CloudInstance;
  /** Since when the evidence that is not told otherwise is recorded. */
  readonly since: Day;
  readonly enrollments: Partial<Record<PartnerModel, EnrollmentStory>>;
  /** In whose form and when the MPA was accepted; once at the start unless told. */
  readonly partnerAgreements?: readonly Span<PartnerModel>[];
  readonly partnerships?: readonly (readonly [provider: CastPartnerKey, state: RecordedPartnershipState, from: Day, to?: Day])[];
  /** Instead of what is in good order: null never recorded, a text since the start, or periods. */
  readonly evidence?: Partial<Record<AccountEvidenceKind, string | null | readonly Span<string>[]>>;
  readonly designations?: readonly Span<string>[];
}

/** First day on which the Partner Agreement could be accepted in the demo; the program asks for it from 2020-02-01. */
const AGREEMENT_FROM: Day = '2020-02-03';

/** All rows about one cast partner. */
export function castAccountRows(key: CastPartnerKey, story: AccountStory): Rows {
  const member: CastPartner = CAST_PARTNERS[key];
  return {
    companies: [{ globalPartnerId: member.globalPartnerId, name: story.companyName ?? member.name, country: member.country }],
    partners: member.models.map((model) => partnerRow(member, model, story)),
    statuses: member.models.flatMap((model) => statusRows(member, model, story)),
    partnerships: (story.partnerships ?? []).map(([provider, state, from, to]) => (
      { provider: CAST_PARTNERS[provider].tenantId, reseller: member.tenantId, from, ...ending(to), state }
    )),
    agreements: agreementRows(member, story),
    revenue: member.models.flatMap((model) => revenueRows(member.tenantId, model, story.enrollments[model]?.revenue ?? [])),
    evidence: [...evidenceRows(member, story), ...designationRows(member, story)],
  };
}

function partnerRow(member: CastPartner, model: PartnerModel, story: AccountStory): PartnerRow {
  const { enrolledOn, nextEnrollmentOn, supportPlanRenewsOn } = story.enrollments[model] ?? {};
  return {
    tenantId: member.tenantId, model, name: member.name, company: member.globalPartnerId, country: member.country,
    ...(member.locationId === null ? {} : { locationId: member.locationId, locationCountry: story.locationCountry ?? member.country }),
    cloud: story.cloud ?? 'PUBLIC',
    ...(enrolledOn && { enrolledOn }), ...(nextEnrollmentOn && { nextEnrollmentOn }), ...(supportPlanRenewsOn && { supportPlanRenewsOn }),
  };
}

function statusRows(member: CastPartner, model: PartnerModel, story: AccountStory): Rows['statuses'] & object {
  const enrollment = story.enrollments[model] ?? {};
  const statuses = enrollment.statuses ?? [['ACTIVE', enrollment.enrolledOn ?? story.since] as const];
  return statuses.map(([status, from, to, reason]) => (
    { tenantId: member.tenantId, model, status, from, ...ending(to), ...(reason === undefined ? {} : { reason }) }
  ));
}

function agreementRows(member: CastPartner, story: AccountStory): AgreementRow[] {
  const accepted = story.partnerAgreements ?? [[member.models[0], later(story.since, AGREEMENT_FROM)] as const];
  return accepted.map(([form, acceptedOn, to]) => ({ kind: 'MPA', party: member.tenantId, form, acceptedOn, ...ending(to) }));
}

function revenueRows(tenantId: string, model: PartnerModel, spans: readonly RevenueSpan[]): RevenueRow[] {
  return spans.flatMap(([from, to, amountUsd, kind = 'CLOUD']) => (
    monthsThrough(from, to).map((month) => ({ tenantId, model, month, kind, amountUsd }))
  ));
}

function evidenceRows(member: CastPartner, story: AccountStory): EvidenceRow[] {
  const told = { ...goodEvidence(member.models, member.country), ...story.evidence };
  return Object.entries(told).flatMap(([kind, what]): EvidenceRow[] => {
    if (what === null) return [];
    const spans: readonly Span<string>[] = typeof what === 'string' ? [[what, story.since]] : what;
    return spans.map(([value, from, to]) => ({ tenantId: member.tenantId, kind: kind as AccountEvidenceKind, value, from, ...ending(to) }));
  });
}

function designationRows(member: CastPartner, story: AccountStory): EvidenceRow[] {
  return (story.designations ?? []).map(([value, from, to]) => (
    { company: member.globalPartnerId, kind: 'DESIGNATION', value, from, ...ending(to) }
  ));
}

function monthsThrough(from: Month, to: Month): Month[] {
  const months = [from];
  while (months[months.length - 1] < to) months.push(addMonthsToMonth(months[months.length - 1], 1));
  return months;
}

function ending(to: Day | undefined): { to?: Day } {
  return to === undefined ? {} : { to };
}
