import type { Day } from '../rulebook/calendar';
import { eligibility, type EligibilityResult } from '../rulebook/eligibility';
import type { ApplicantFacts } from '../rulebook/facts';
import { findRegion, marketsOfRegion } from '../rulebook/reference/markets';
import { saleRegions } from '../rulebook/saleRegions';
import type { EligibilityVerdict, EnrollmentStatus, PartnerModel } from '../rulebook/terms';
import { gatherApplicants } from '../store/facts/partnerFacts';
import { NO_PARENT } from '../store/lists/list';
import {
  absentDateKey, partnersOfModel, partnersOfPartner, type ListedPartner, type ListedPartnership, type PartnerListArguments, type PartnerListOrder, type PartnerRow,
} from '../store/lists/partnerList';
import type { Answers } from './answers';
import { BadInput } from './badInput';
import type { Connection, Judgment } from './connection';
import type { PagingArguments } from './cursor';
import { gatheredInTurns } from './inTurns';

/** Which partners of a list; absent means all. Fields that list values match any of them. */
export interface PartnerFilter {
  readonly search?: string | null;
  readonly markets?: readonly string[] | null;
  readonly regions?: readonly string[] | null;
  readonly statuses?: readonly EnrollmentStatus[] | null;
  readonly verdict?: EligibilityVerdict | null;
  readonly unmet?: readonly string[] | null;
  readonly dueBefore?: Day | null;
  readonly openForSale?: boolean | null;
}

export interface PartnerQuestion {
  readonly filter?: PartnerFilter | null;
  readonly orderBy?: { readonly field: PartnerListOrder | 'NEXT_DUE_ON'; readonly direction: 'ASC' | 'DESC' } | null;
  readonly asOf: Day;
}

/** Partners of a model that have a status on the date. */
export function partnersConnection(
  answers: Answers, model: PartnerModel, question: PartnerQuestion, paging: PagingArguments,
): Promise<Connection<ListedPartner>> {
  const list = partnersOfModel(model, listArguments(question));
  return answers.connections.connection({ question: JSON.stringify([model, question]), list, judgment: judgmentOf(answers, question, model) }, NO_PARENT, paging);
}

/** Resellers of a provider with their partnership. */
export function resellersConnection(
  answers: Answers, provider: PartnerRow, question: PartnerQuestion, paging: PagingArguments,
): Promise<Connection<ListedPartnership>> {
  const list = partnersOfPartner('provider', listArguments(question));
  const judgment = judgmentOf<ListedPartnership>(answers, question, 'resellers');
  return answers.connections.connection({ question: JSON.stringify(['resellers', question]), list, judgment }, provider.partnerId, paging);
}

/** Providers of a reseller with their partnership. */
export function providersConnection(
  answers: Answers, reseller: PartnerRow, asOf: Day, paging: PagingArguments,
): Promise<Connection<ListedPartnership>> {
  const list = partnersOfPartner('reseller', listArguments({ asOf }));
  return answers.connections.connection({ question: JSON.stringify(['providers', asOf]), list, judgment: null }, reseller.partnerId, paging);
}

function listArguments({ filter, orderBy, asOf }: PartnerQuestion): PartnerListArguments {
  const order = orderBy?.field ?? 'NAME';
  return {
    filter: { search: filter?.search, countries: countriesOf(filter, asOf), statuses: filter?.statuses },
    order: order === 'NEXT_DUE_ON' ? 'NAME' : order,
    descending: orderBy?.direction === 'DESC',
    asOf,
  };
}

/** The markets that both filters leave; null where neither is given. */
function countriesOf(filter: PartnerFilter | null | undefined, asOf: Day): readonly string[] | null {
  const ofRegions = filter?.regions?.flatMap((region) => {
    if (!findRegion(region)) throw new BadInput('filter.regions', region, 'the code of a CSP region, such as EUROPE');
    return marketsOfRegion(region, asOf).map((market) => market.code);
  });
  const { markets } = filter ?? {};
  if (!ofRegions) return markets ?? null;
  return markets ? ofRegions.filter((code) => markets.includes(code)) : ofRegions;
}

/** The part of the question that needs the rulebook; null where there is none. */
function judgmentOf<Row extends ListedPartner>(answers: Answers, question: PartnerQuestion, name: string): Judgment<Row> | null {
  const { filter, orderBy, asOf } = question;
  const byDueDate = orderBy?.field === 'NEXT_DUE_ON';
  const computed = [filter?.verdict, filter?.unmet, filter?.dueBefore, filter?.openForSale].some((value) => value !== null && value !== undefined);
  if (!byDueDate && !computed) return null;
  const order = { tag: `${name}/${orderBy?.field ?? 'NAME'}`, descending: orderBy?.direction === 'DESC' };
  return { order, judge: (rows) => judgePartners(answers, rows, filter ?? {}, byDueDate ? absentDateKey(order.descending) : null, asOf) };
}

/** The rows that pass the filter; sorted by due date where a key for those without one is given. */
async function judgePartners<Row extends ListedPartner>(
  answers: Answers, rows: readonly Row[], filter: PartnerFilter, keyWithoutDueDate: string | null, asOf: Day,
): Promise<Row[]> {
  const ids = [...new Set(rows.map((row) => row.partnerId))];
  const dueDates = new Map<string, Day | null>();
  for await (const applicant of gatheredInTurns(ids, (part) => gatherApplicants(answers.snapshot, part))) {
    const result = eligibility(applicant, applicant.model, asOf);
    if (passes(applicant, result, filter, asOf)) dueDates.set(applicant.id, result.nextDueOn);
  }
  const kept = rows.filter((row) => dueDates.has(row.partnerId));
  if (keyWithoutDueDate === null) return kept;
  return kept.map((row) => ({ ...row, key: dueDates.get(row.partnerId) ?? keyWithoutDueDate }));
}

function passes(applicant: ApplicantFacts, result: EligibilityResult, filter: PartnerFilter, asOf: Day): boolean {
  const { verdict, findings, nextDueOn } = result;
  const { unmet, dueBefore, openForSale } = filter;
  if (filter.verdict && filter.verdict !== verdict) return false;
  if (unmet && !findings.some(({ outcome, code }) => outcome === 'UNMET' && unmet.includes(code))) return false;
  if (dueBefore && (nextDueOn === null || nextDueOn >= dueBefore)) return false;
  return typeof openForSale !== 'boolean' || openForSale === saleRegions(applicant, asOf).some(({ open }) => open);
}
