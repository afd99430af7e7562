import type { StartOptions } from '../../entrant';
import type { Asker } from '../../tokens';

/**
 * Settings of a peer's sessions. Policies make short reads look costly, which compiling would not make quicker (PostGraphile and PostgreSQL's own
 * documentation switch it off for such reads too); what is read is in memory. Nobody looks until a transaction says so; without access control the
 * login's own setting stands, which sees everything.
 */
export function sessionSettings({ accessControl }: StartOptions, ...others: readonly string[]): string {
  const settings = ['jit=off', 'random_page_cost=1.1', 'datestyle=ISO', ...others, ...(accessControl ? ['csp.viewer='] : [])];
  return settings.map((setting) => `-c ${setting}`).join(' ');
}

/** What row level security is told about who asks. */
export function viewerOf({ tenant }: Asker): string {
  return tenant ?? 'EVERYTHING';
}

/** Begins the transaction of one request as the product does. The viewer comes from a checked token: a UUID or EVERYTHING. */
export function beginText(asker: Asker): string {
  return `BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL csp.viewer = '${viewerOf(asker)}'`;
}
