import { InvalidArgumentError, Option, type Command } from 'commander';

import { readAge } from '../authenticationSettings';
import { readConfiguration, SET_AUTHENTICATION } from '../configuration';
import type { Configuration } from '../configuration';
import { ConfigurationError } from '../configurationError';
import { PARTNER_MODELS } from '../rulebook/terms';
import { isUuid } from '../rulebook/uuid';
import { DEMO_RULES, demoSecret } from '../server/identity/demoTokens';
import { issueToken } from '../server/identity/issueToken';
import type { TokenRules } from '../server/identity/tokenVerifier';
import { isPartnerRole } from '../server/identity/viewer';
import { CAST_PARTNERS, type CastPartner } from '../store/demo/cast';
import { VIEWER_ROLES, type ViewerRole } from '../store/scope/viewer';

interface TokenOptions { readonly role: ViewerRole; readonly tenant?: string; readonly expiresIn: number; readonly subject: string }

/** With what tokens are signed, and by which rules they will be checked. */
interface Signing { readonly rules: TokenRules; readonly secret: string; readonly isDemo: boolean }

/** Partners of each kind that are listed to whoever needs one. */
const SHOWN = 4;

/** `csp-graph token`: a token for development. */
export function registerTokenCommand(program: Command): void {
  program
    .command('token')
    .description('issue a token for development: for the demo, or signed with AUTH_SECRET')
    .addOption(new Option('--role <role>', 'whom the token acts as').choices(VIEWER_ROLES).makeOptionMandatory())
    .option('--tenant <uuid>', 'the partner\'s tenant, for PROVIDER, RESELLER and DIRECT_BILL', tenantArgument)
    .addOption(new Option('--expires-in <time>', 'as 90s, 15m or 1h').argParser(ageArgument).default(3_600, '1h'))
    .option('--subject <name>', 'whom the token is for', subjectArgument, 'developer')
    .addHelpText('after', HELP)
    .action(runToken);
}

const HELP = `
Without settings the token is for the demo network in DATA_DIR and for nothing else. With AUTH_SECRET and the other AUTH_
settings it is for the servers that have the same. Only the token is written to standard output:

  TOKEN=$(npm run --silent csp-graph -- token --role PROVIDER --tenant ${CAST_PARTNERS.fjordlys.tenantId})
  curl -s http://127.0.0.1:4000/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
    -d '{"query":"{ viewer { role partner { name } } }"}'

Some partners of the demo:
${castLines().join('\n')}`;

async function runToken({ role, tenant, expiresIn, subject }: TokenOptions, command: Command): Promise<void> {
  if (isPartnerRole(role) && tenant === undefined) command.error(`error: --role ${role} needs --tenant, such as\n${castLines().join('\n')}`);
  if (!isPartnerRole(role) && tenant !== undefined) command.error(`error: --role ${role} sees the whole network and has no --tenant`);
  const { rules, secret, isDemo } = signing(readConfiguration(process.env));
  if (expiresIn > rules.maxAge) command.error(`error: --expires-in: a token is not accepted after ${rules.maxAge} seconds${isDemo ? '' : ' (AUTH_MAX_AGE)'}`);
  console.log(await issueToken(rules, secret, { role, tenantId: tenant ?? null, subject, expiresIn }));
  console.error(`${role}${tenant === undefined ? '' : ` ${tenant}`}, for ${expiresIn} seconds, ${isDemo ? 'for the demo network only' : `issuer ${rules.issuer}, audience ${rules.audience}`}.`);
}

function signing({ authentication, database }: Configuration): Signing {
  if (authentication?.keys.kind === 'secret') return { rules: authentication, secret: authentication.keys.secret, isDemo: false };
  if (authentication) {
    const setting = authentication.keys.kind === 'file' ? 'AUTH_JWKS_FILE' : 'AUTH_JWKS_URL';
    throw new ConfigurationError([`${setting} is set: its keys only check tokens; expected AUTH_SECRET, or have your issuer sign them`]);
  }
  if (database.kind === 'server') throw new ConfigurationError([`DATABASE_URL is set, and tokens without authentication are for the embedded demo; ${SET_AUTHENTICATION}`]);
  return { rules: DEMO_RULES, secret: demoSecret(database.dataDirectory), isDemo: true };
}

/** A few partners of each kind. */
function castLines(): string[] {
  const partners: readonly CastPartner[] = Object.values(CAST_PARTNERS);
  const cast = PARTNER_MODELS.flatMap((model) => partners.filter(({ models }) => models.includes(model)).slice(0, SHOWN));
  return [...new Set(cast)].map(({ tenantId, models, name }) => `  ${tenantId}  ${models.join(', ').padEnd(18)}  ${name}`);
}

function tenantArgument(text: string): string {
  if (isUuid(text)) return text;
  throw new InvalidArgumentError('Expected a tenant ID: a UUID in lower case.');
}

function ageArgument(text: string): number {
  const reading = readAge(text);
  if ('value' in reading) return reading.value;
  throw new InvalidArgumentError('Expected a length of time such as 90s, 15m or 1h, at most 24h.');
}

function subjectArgument(text: string): string {
  if (text.trim() !== '' && text.length <= 255) return text;
  throw new InvalidArgumentError('Expected a name of at most 255 characters.');
}
