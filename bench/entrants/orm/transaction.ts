import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

import type { Asker } from '../../tokens';
import { beginText } from '../peers/connection';

/** What the fields of one request read in: one transaction where somebody is asking, the pool as it comes without access control. */
export class RequestTransaction {
  private runner: Promise<QueryRunner> | undefined;

  constructor(private readonly dataSource: DataSource, private readonly asker: Asker | null) {}

  async manager(): Promise<EntityManager> {
    if (!this.asker) return this.dataSource.manager;
    this.runner ??= this.begin(this.asker);
    return (await this.runner).manager;
  }

  async end(): Promise<void> {
    if (!this.runner) return;
    const runner = await this.runner;
    await runner.query('COMMIT');
    await runner.release();
  }

  private async begin(asker: Asker): Promise<QueryRunner> {
    const runner = this.dataSource.createQueryRunner();
    await runner.query(beginText(asker));
    return runner;
  }
}
