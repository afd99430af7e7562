/** The database cannot be used as it is configured; the message says what to change. Starting again alone does not help. */
export class DatabaseRefusal extends Error {
  override readonly name = 'DatabaseRefusal';
}

const REASONS: Readonly<Record<string, (url: URL) => string>> = {
  '28P01': (url) => `refuses the password of ${url.username}`,
  '28000': (url) => `does not let ${url.username} in`,
  '3D000': (url) => `has no database ${url.pathname.slice(1)}`,
  '42501': (url) => `does not let ${url.username} use database ${url.pathname.slice(1)}`,
  ECONNREFUSED: () => 'does not answer (connection refused)',
  ENOTFOUND: () => 'is not known by that name',
  ETIMEDOUT: () => 'does not answer',
};

/** A connection error in words, without the password; other errors as they are. */
export function refusalOf(error: unknown, databaseUrl: string): Error {
  const url = new URL(databaseUrl);
  const reason = REASONS[String((error as { code?: unknown }).code)]?.(url);
  if (reason) return new DatabaseRefusal(`The PostgreSQL server ${url.host} ${reason}.`);
  return error instanceof Error ? error : new Error(String(error));
}
