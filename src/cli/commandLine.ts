import { Command } from 'commander';
import { productVersion } from './version';

/** A command line with these commands on it. */
export function commandLine(...register: readonly ((program: Command) => void)[]): Command {
  const program = new Command('csp-graph');
  program
    .description('Who may sell what to whom in the Microsoft CSP channel, on any date, with the reasons.')
    .version(productVersion(), '-v, --version')
    .showHelpAfterError('(csp-graph --help tells more)')
    .addHelpText('after', SETTINGS);
  for (const one of register) one(program);
  return program;
}

const SETTINGS = `
Settings, from the environment:
  PORT                    port to listen on (4000)
  HOST                    address to listen on (127.0.0.1); others than loopback addresses need authentication
  WORKERS                 processes that answer (1)
  DATA_DIR                folder of the embedded database (.data)
  DATABASE_URL            a PostgreSQL server, 15 or later, instead of the embedded one
  MIGRATION_DATABASE_URL  the login that owns that database, for migrations
  AUTH_ISSUER, AUTH_AUDIENCE, AUTH_ALGORITHMS, AUTH_MAX_AGE, and one of AUTH_JWKS_FILE, AUTH_JWKS_URL or AUTH_SECRET
                          which tokens are accepted (docs/authentication.md); without them only the demo is served
  LOG_LEVEL               trace, debug, info, warn, error, fatal or silent (info)

Exit codes: 0 done, 1 failed, 78 the configuration is refused, 130 interrupted.

Try it:
  npm start                                                     start with a demo network
  npm run csp-graph -- import my-network.json --replace-demo    load your own, see docs/network-format.md`;
