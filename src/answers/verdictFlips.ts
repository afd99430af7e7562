import type { Day } from '../rulebook/calendar';
import { eligibility } from '../rulebook/eligibility';
import { saleRegions } from '../rulebook/saleRegions';
import { allPartnerIds } from '../store/byKey';
import { gatherApplicants } from '../store/facts/partnerFacts';
import type { VerdictFlips } from '../store/import/importReport';
import { Scope } from '../store/scope/scope';
import { connectionReader, type Connection, type Reader } from '../store/snapshot';
import { gatheredInTurns } from './inTurns';

interface Verdicts {
  readonly eligibility: string;
  readonly saleRegions: string;
}

/** Counts, on the connection of an import, the partners whose verdicts differ after `write` from before it, on the date. New and retracted partners do not count. */
export async function countVerdictFlips(client: Connection, write: () => Promise<void>, asOf: Day): Promise<VerdictFlips> {
  const reader = connectionReader(client, Scope.overseer('OPERATOR'));
  const before = await verdicts(reader, asOf);
  await write();
  const after = await verdicts(reader, asOf);
  let [ofEligibility, ofSaleRegions] = [0, 0];
  for (const [id, then] of before) {
    const now = after.get(id);
    if (now && now.eligibility !== then.eligibility) ofEligibility += 1;
    if (now && now.saleRegions !== then.saleRegions) ofSaleRegions += 1;
  }
  return { eligibility: ofEligibility, saleRegions: ofSaleRegions };
}

async function verdicts(reader: Reader, asOf: Day): Promise<Map<string, Verdicts>> {
  const found = new Map<string, Verdicts>();
  for await (const applicant of gatheredInTurns(await allPartnerIds(reader), (ids) => gatherApplicants(reader, ids))) {
    found.set(applicant.id, {
      eligibility: eligibility(applicant, applicant.model, asOf).verdict,
      saleRegions: saleRegions(applicant, asOf).map(({ verdict }) => verdict).join(),
    });
  }
  return found;
}
