import { createDataSource } from './src/store/dataSource';

/** For TypeORM's own command line, on the database of MIGRATION_DATABASE_URL or DATABASE_URL. The product itself migrates with `csp-graph migrate`. */
export const dataSource = createDataSource(process.env.MIGRATION_DATABASE_URL ?? process.env.DATABASE_URL ?? '');
