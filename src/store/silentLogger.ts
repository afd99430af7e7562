import type { Logger } from 'typeorm';

/** TypeORM prints to standard output, where `csp-graph export` writes a document. What fails is thrown, so nothing is lost. */
export class SilentLogger implements Logger {
  log(): void {}
  logQuery(): void {}
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
}
