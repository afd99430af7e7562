/** How the viewer stands to partners, as far as it decides what may be told of them. */
import type { Day } from '../rulebook/calendar';
import type { Statement } from './scope/scope';
import type { Reader } from './snapshot';

/** Those of the partners whose dated facts may be shown on the day. */
export async function partnerIdsSeenOn(reader: Reader, ids: readonly string[], day: Day): Promise<string[]> {
  const rows = await reader.rows<{ id: string }>(PARTNERS_SEEN, [ids, day]);
  return rows.map((row) => row.id);
}

/** Those of the providers with whom the viewer ever had an ACTIVE partnership. */
export async function providerIdsWorkedWith(reader: Reader, ids: readonly string[]): Promise<string[]> {
  const rows = await reader.rows<{ id: string }>(PROVIDERS_WORKED_WITH, [ids]);
  return rows.map((row) => row.id);
}

const PARTNERS_SEEN: Statement = {
  relations: ['partner'],
  text: 'SELECT partner.id FROM partner WHERE partner.id = ANY ($1::uuid[]) AND SEES_PARTNER(partner.id, $2::date)',
};

const PROVIDERS_WORKED_WITH: Statement = {
  relations: ['partnership'],
  text: "SELECT DISTINCT provider_id AS id FROM partnership WHERE provider_id = ANY ($1::uuid[]) AND state = 'ACTIVE'",
};
