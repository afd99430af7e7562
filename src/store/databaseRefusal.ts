/** The database cannot be used as it is configured; the message says what to change. Starting again alone does not help. */
export class DatabaseRefusal extends Error {
  override readonly name = 'DatabaseRefusal';
}

const REFUSED: Readonly<Record<string, (url: URL) => string>> = {
  '28P01': (url) => `refuses the password of ${url.username}`,
  '28000': (url) => `does not let ${url.username} in`,
  '3D000': (url) => `has no database ${url.pathname.slice(1)}`,
  '42501': (url) => `does not let ${url.username} use database ${url.pathname.slice(1)}`,
};

const UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'does not answer (connection refused)',
  ECONNRESET: 'closed the connection',
  EHOSTUNREACH: 'cannot be reached',
  ENOTFOUND: 'is not known by that name',
  EAI_AGAIN: 'cannot be looked up by name now',
  ETIMEDOUT: 'does not answer',
};

/** A connection error in words, without the password: a refusal, or an ordinary error where trying again may help. Others as they are. */
export function refusalOf(error: unknown, databaseUrl: string): Error {
  const url = new URL(databaseUrl);
  const code = String((error as { code?: unknown }).code);
  const reason = REFUSED[code]?.(url);
  if (reason) return new DatabaseRefusal(`The PostgreSQL server ${url.host} ${reason}.`);
  if (UNREACHABLE[code]) return new Error(`The PostgreSQL server ${url.host} ${UNREACHABLE[code]}.`);
  return error instanceof Error ? error : new Error(String(error));
}
