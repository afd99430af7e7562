import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Home } from './home';

/** What is needed to log in to an embedded server; kept in its home, readable by its owner only. */
export interface Secrets {
  readonly port: number;
  readonly ownerPassword: string;
  readonly applicationPassword: string;
}

export const OWNER = 'csp_graph_owner';
export const APPLICATION = 'csp_graph';
export const DATABASE = 'csp_graph';

/** The home's secrets, made at random on first use. */
export async function ensureSecrets(home: Home): Promise<Secrets> {
  const existing = readSecrets(home);
  if (existing) return existing;
  if (existsSync(home.cluster)) throw new Error(`${fileOf(home)} is missing, and with it the passwords of the database in ${home.cluster}. Restore the file, or remove the folder to start anew.`);
  const password = (): string => randomBytes(24).toString('base64url');
  return saveSecrets(home, { port: await freePort(), ownerPassword: password(), applicationPassword: password() });
}

/** The home's secrets, or null when it has none yet. */
export function readSecrets(home: Home): Secrets | null {
  return existsSync(fileOf(home)) ? (JSON.parse(readFileSync(fileOf(home), 'utf8')) as Secrets) : null;
}

/** The same secrets with a port that is free now. */
export async function withNewPort(home: Home, secrets: Secrets): Promise<Secrets> {
  return saveSecrets(home, { ...secrets, port: await freePort() });
}

/** Address of a database on the home's server. */
export function urlFor(secrets: Secrets, login: 'owner' | 'application', database = DATABASE): string {
  const [user, password] = login === 'owner' ? [OWNER, secrets.ownerPassword] : [APPLICATION, secrets.applicationPassword];
  return `postgresql://${user}:${password}@127.0.0.1:${secrets.port}/${database}?sslmode=disable`;
}

function saveSecrets(home: Home, secrets: Secrets): Secrets {
  const draft = `${fileOf(home)}.new`;
  rmSync(draft, { force: true });
  const file = openSync(draft, 'wx', 0o600);
  writeSync(file, `${JSON.stringify(secrets, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, fileOf(home));
  return secrets;
}

function fileOf(home: Home): string {
  return path.join(home.directory, 'server.json');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
