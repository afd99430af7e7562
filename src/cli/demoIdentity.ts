import { SET_AUTHENTICATION } from '../configuration';
import type { EmbeddedSetting, ServerSetting } from '../configuration';
import { ConfigurationError } from '../configurationError';
import { isUuid } from '../rulebook/uuid';
import type { PartnerModel } from '../rulebook/terms';
import { DEMO_RULES, demoSecret } from '../server/identity/demoTokens';
import { openTo, type Identity } from '../server/identity/identity';
import { localSecret } from '../server/identity/localSecret';
import { tokenVerifier } from '../server/identity/tokenVerifier';
import { viewerFor, type Viewer } from '../server/identity/viewer';
import type { Database } from '../store/database';
import { isEmptyNetwork, networkSize } from '../store/networkSize';
import { Scope } from '../store/scope/scope';
import type { PartnerRole } from '../store/scope/viewer';
import { Snapshot } from '../store/snapshot';

/** How a server knows who asks, and that in words for whoever started it. */
export interface ServerIdentity {
  readonly identity: Identity;
  readonly words: readonly string[];
}

/** Of the models of a tenant, the first in this list says what it acts as. */
const ROLES: readonly (readonly [PartnerModel, PartnerRole])[] = [['INDIRECT_PROVIDER', 'PROVIDER'], ['DIRECT_BILL', 'DIRECT_BILL'], ['INDIRECT_RESELLER', 'RESELLER']];

/**
 * Who asks a server without authentication: the operator, or one partner, of the demo network.
 * @param tenant of the partner; undefined: the operator.
 * @throws ConfigurationError where the network is not the demo, or has no such partner.
 */
export async function demoIdentity(database: Database, setting: EmbeddedSetting | ServerSetting, tenant: string | undefined): Promise<ServerIdentity> {
  if (setting.kind !== 'embedded' || !(await networkSize(database)).isDemo) throw await refusal(database, setting);
  const verify = tokenVerifier(DEMO_RULES, localSecret(demoSecret(setting.dataDirectory)));
  const viewer = tenant === undefined ? viewerFor({ role: 'OPERATOR', tenant, subject: 'demo' }) : await partner(database, tenant);
  if (!viewer) throw new ConfigurationError([`--as ${tenant}: the demo network has no such partner; expected the tenant of one, as "npm run csp-graph -- token --help" lists them`]);
  return { identity: openTo(viewer, verify), words: [wordsFor(viewer)] };
}

async function refusal(database: Database, setting: EmbeddedSetting | ServerSetting): Promise<ConfigurationError> {
  const place = setting.kind === 'embedded' ? `DATA_DIR=${setting.dataDirectory}` : 'DATABASE_URL';
  const what = (await isEmptyNetwork(database)) ? 'is empty, and only the demo network' : 'holds a network of your own, and only the demo';
  return new ConfigurationError([`${place} ${what} is served without authentication; ${SET_AUTHENTICATION}`]);
}

async function partner(database: Database, tenant: string): Promise<Viewer | null> {
  if (!isUuid(tenant)) return null;
  const snapshot = new Snapshot(database.pool, Scope.overseer('OPERATOR'));
  try {
    const rows = await snapshot.rows<{ model: PartnerModel }>({ text: 'SELECT model FROM partner WHERE tenant_id = $1', relations: ['partner'] }, [tenant]);
    const role = ROLES.find(([model]) => rows.some((row) => row.model === model))?.[1];
    return viewerFor({ role, tenant, subject: 'demo' });
  } finally {
    await snapshot.end();
  }
}

function wordsFor({ scope: { role, tenantId } }: Viewer): string {
  const who = tenantId === null ? 'the operator, who sees everything (--as <tenant>: the world of one partner)' : `${role} ${tenantId}, who sees its own world (--as)`;
  return `Acts as   ${who}; a token of "npm run csp-graph -- token" acts as whom it names`;
}
