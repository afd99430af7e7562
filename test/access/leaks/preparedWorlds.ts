/** Paired worlds in databases, made once and copied for every leak. */
import { randomBytes } from 'node:crypto';

import { keepPlans } from '../nonInterference/keptPlans';
import { pairedWorlds, type PairedWorlds } from '../nonInterference/pairedWorlds';
import { loadNetwork } from '../nonInterference/servedWorld';
import { createTestDatabase } from '../../support/testDatabase';
import { asOwner, databaseUrl, testServer } from '../../support/testServer';

/** A pair and where its worlds are. */
export interface PreparedPair {
  readonly pair: PairedWorlds;
  readonly databases: readonly [CopiedDatabase, CopiedDatabase];
}

/** A database by its application's login and by its owner. */
export interface CopiedDatabase {
  readonly url: string;
  readonly ownerUrl: string;
}

/** By what worlds are chosen: the first ones for all that may hang on the day, the others for what few worlds have. */
const CHOICES = [{ choices: 60, scarcity: 0.5 }, { choices: 120, scarcity: 6 }];
const OF_EVERY_KIND = 5;

/** Pairs for viewers of every kind. */
export async function preparePairs(seed: number, count: number): Promise<PreparedPair[]> {
  const prepared: PreparedPair[] = [];
  for (let place = 0; place < count; place += 1) {
    const pair = pairedWorlds(seed + place, place % OF_EVERY_KIND, CHOICES[place < OF_EVERY_KIND ? 0 : 1]);
    const databases = [await createTestDatabase(), await createTestDatabase()] as const;
    for (const [index, { url, ownerUrl }] of databases.entries()) {
      await loadNetwork(url, pair.networks[index]);
      await asOwner(ownerUrl, (owner) => owner.query('ANALYZE'));
    }
    prepared.push({ pair, databases: [databases[0], databases[1]] });
  }
  return prepared;
}

/** The same pairs in copies of their databases; `change` is done to each copy by its owner. */
export async function copyPairs(pairs: readonly PreparedPair[], change: Parameters<typeof asOwner<void>>[1] = async () => undefined): Promise<PreparedPair[]> {
  const copies: PreparedPair[] = [];
  for (const { pair, databases } of pairs) {
    const [one, other] = [await copyOf(databases[0]), await copyOf(databases[1])];
    for (const { ownerUrl } of [one, other]) {
      await asOwner(ownerUrl, keepPlans);
      await asOwner(ownerUrl, change);
    }
    copies.push({ pair, databases: [one, other] });
  }
  return copies;
}

/** Removes the databases of pairs. */
export async function dropPairs(pairs: readonly PreparedPair[]): Promise<void> {
  const { ownerUrl } = testServer();
  for (const { url } of pairs.flatMap(({ databases }) => databases)) await asOwner(ownerUrl, (owner) => owner.query(`DROP DATABASE ${nameOf(url)} WITH (FORCE)`));
}

async function copyOf({ url }: CopiedDatabase): Promise<CopiedDatabase> {
  const { ownerUrl, application } = testServer();
  const name = `${application.user}_${randomBytes(4).toString('hex')}`;
  await asOwner(ownerUrl, (owner) => owner.query(`CREATE DATABASE ${name} TEMPLATE ${nameOf(url)}`));
  await asOwner(ownerUrl, (owner) => owner.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO ${application.user}`));
  return { url: databaseUrl(url, name), ownerUrl: databaseUrl(ownerUrl, name) };
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}
