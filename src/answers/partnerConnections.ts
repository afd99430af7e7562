import type { Day } from '../rulebook/calendar';
import { eligibility } from '../rulebook/eligibility';
import type { ApplicantFacts } from '../rulebook/facts';
import { findRegion, marketsOfRegion } from '../rulebook/reference/markets';
import { saleRegions } from '../rulebook/saleRegions';
import type { EligibilityVerdict, EnrollmentStatus, PartnerModel } from '../rulebook/terms';
import { NO_PARENT } from '../store/lists/list';
import {
  absentDateKey, partnersOfModel, partnersOfPartner, type ListedPartner, type ListedPartnership, type PartnerListArguments, type PartnerListOrder, type PartnerRow,
} from '../store/lists/partnerList';
import type { Answers } from './answers';
import { BadInput } from './badInput';
import type { Connection, Judgment } from './connection';
import { mayKnowEligibility } from './eligibility';
import type { PagingArguments } from './cursor';
import { questionText } from './questionText';

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
  return answers.connections.connection({ question: questionText(model, question), list, judgment: judgmentOf(answers, question, model) }, NO_PARENT, paging);
}

/** Resellers of a provider with their partnership. */
export function resellersConnection(
  answers: Answers, provider: PartnerRow, question: PartnerQuestion, paging: PagingArguments,
): Promise<Connection<ListedPartnership>> {
  const list = partnersOfPartner('provider', listArguments(question));
  const judgment = judgmentOf<ListedPartnership>(answers, question, 'resellers');
  return answers.connections.connection({ question: questionText('resellers', question), list, judgment }, provider.partnerId, paging);
}

/** Providers of a reseller with their partnership. */
export function providersConnection(
  answers: Answers, reseller: PartnerRow, asOf: Day, paging: PagingArguments,
): Promise<Connection<ListedPartnership>> {
  const list = partnersOfPartner('reseller', listArguments({ asOf }));
  return answers.connections.connection({ question: questionText('providers', asOf), list, judgment: null }, reseller.partnerId, paging);
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
  const ofRegions = filter?.regions && [...new Set(filter.regions)].flatMap((region) => {
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
  const found = await openForSale(answers, rows, filter.openForSale, asOf);
  if (keyWithoutDueDate === null && !asksForEligibility(filter)) return found;
  const results = await judgedEligibility(answers, found, asOf);
  const kept = found.filter(({ partnerId }) => !asksForEligibility(filter) || passes(results.get(partnerId), filter));
  if (keyWithoutDueDate === null) return kept;
  return kept.map((row) => ({ ...row, key: results.get(row.partnerId)?.nextDueOn ?? keyWithoutDueDate }));
}

/** What is kept of a judgment while a whole list is judged. */
interface Judged {
  readonly verdict: EligibilityVerdict;
  readonly unmet: readonly string[];
  readonly nextDueOn: Day | null;
}

/** How the partners stand in their own models; those whose eligibility is hidden from the viewer on the date are missing. */
async function judgedEligibility(answers: Answers, rows: readonly ListedPartner[], asOf: Day): Promise<ReadonlyMap<string, Judged>> {
  const known = rows.filter((row) => mayKnowEligibility(answers.snapshot.scope, row, row.model));
  const ids = await seenOn(answers, known, asOf);
  const { facts } = answers.loaders;
  return facts.results(`eligibility ${asOf}`, ids, (missing) => facts.applicants(missing), (applicant) => judgedApplicant(applicant, asOf));
}

function judgedApplicant(applicant: ApplicantFacts, asOf: Day): Judged {
  const { verdict, findings, nextDueOn } = eligibility(applicant, applicant.model, asOf);
  return { verdict, nextDueOn, unmet: findings.filter(({ outcome }) => outcome === 'UNMET').map(({ code }) => code) };
}

function asksForEligibility({ verdict, unmet, dueBefore }: PartnerFilter): boolean {
  return [verdict, unmet, dueBefore].some((value) => value !== null && value !== undefined);
}

function passes(judged: Judged | undefined, { verdict, unmet, dueBefore }: PartnerFilter): boolean {
  if (!judged || (verdict && verdict !== judged.verdict)) return false;
  if (unmet && !judged.unmet.some((code) => unmet.includes(code))) return false;
  return !dueBefore || (judged.nextDueOn !== null && judged.nextDueOn < dueBefore);
}

/** The rows that are open, or not open, for sale on the date as far as the viewer sees; all of them unless asked. */
async function openForSale<Row extends ListedPartner>(
  answers: Answers, rows: readonly Row[], expected: boolean | null | undefined, asOf: Day,
): Promise<Row[]> {
  if (expected === null || expected === undefined) return [...rows];
  const { facts } = answers.loaders;
  const isOpen = await facts.results(
    `open for sale ${asOf}`, await seenOn(answers, rows, asOf), (missing) => facts.sellers(missing), (seller) => saleRegions(seller, asOf).some((region) => region.open),
  );
  return rows.filter(({ partnerId }) => (isOpen.get(partnerId) ?? false) === expected);
}

async function seenOn(answers: Answers, rows: readonly ListedPartner[], asOf: Day): Promise<string[]> {
  const ids = [...new Set(rows.map((row) => row.partnerId))];
  const isSeen = await answers.loaders.isPartnerSeenOn(asOf).loadMany(ids);
  return ids.filter((_, index) => isSeen[index] === true);
}
