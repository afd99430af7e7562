import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import { Account } from './entities/Account';
import { Availability } from './entities/Availability';
import { ChangeHistory } from './entities/ChangeHistory';
import { Company } from './entities/Company';
import { Customer } from './entities/Customer';
import { CustomerAgreement } from './entities/CustomerAgreement';
import { CustomerRelationship } from './entities/CustomerRelationship';
import { Designation } from './entities/Designation';
import { Evidence } from './entities/Evidence';
import { NetworkState } from './entities/NetworkState';
import { Offer } from './entities/Offer';
import { OfferBase } from './entities/OfferBase';
import { OfferExclusiveTenant } from './entities/OfferExclusiveTenant';
import { Partner } from './entities/Partner';
import { PartnerAgreement } from './entities/PartnerAgreement';
import { PartnerStatus } from './entities/PartnerStatus';
import { Partnership } from './entities/Partnership';
import { Qualification } from './entities/Qualification';
import { Revenue } from './entities/Revenue';
import { Secret } from './entities/Secret';
import { Subscription } from './entities/Subscription';
import { Network1763800000000 } from './migrations/1763800000000-Network';
import { RowLevelSecurity1763900000000 } from './migrations/1763900000000-RowLevelSecurity';
import { ReservedOffers1763890000000 } from './migrations/1763890000000-ReservedOffers';
import { Counterparts1763910000000 } from './migrations/1763910000000-Counterparts';
import { ChangeStamp1763920000000 } from './migrations/1763920000000-ChangeStamp';
import { RelationshipsOfPartner1763930000000 } from './migrations/1763930000000-RelationshipsOfPartner';
import { SuspendedConstraints1763940000000 } from './migrations/1763940000000-SuspendedConstraints';
import { CustomersByName1763950000000 } from './migrations/1763950000000-CustomersByName';
import { OwnEnds1763960000000 } from './migrations/1763960000000-OwnEnds';
import { ResellersByName1763970000000 } from './migrations/1763970000000-ResellersByName';
import { SilentLogger } from './silentLogger';

const ENTITIES = [
  Account, Availability, ChangeHistory, Company, Customer, CustomerAgreement, CustomerRelationship, Designation, Evidence, NetworkState, Offer,
  OfferBase, OfferExclusiveTenant, Partner, PartnerAgreement, PartnerStatus, Partnership, Qualification, Revenue, Secret, Subscription,
];

/** In the order they run. */
const MIGRATIONS = [
  Network1763800000000, ReservedOffers1763890000000, RowLevelSecurity1763900000000, Counterparts1763910000000, ChangeStamp1763920000000,
  RelationshipsOfPartner1763930000000, SuspendedConstraints1763940000000, CustomersByName1763950000000,
  OwnEnds1763960000000, ResellersByName1763970000000,
];

/** Names of all migrations, oldest first. */
export const MIGRATION_NAMES: readonly string[] = MIGRATIONS.map((migration) => migration.name);

/** Options that callers choose; the rest is the same everywhere. */
export type ConnectionOptions = Pick<Extract<DataSourceOptions, { type: 'postgres' }>, 'poolSize' | 'poolErrorHandler' | 'extra'>;

/** TypeORM's view of the database: the entities and migrations, all in schema `core`. */
export function createDataSource(url: string, connection: ConnectionOptions = {}): DataSource {
  return new DataSource({
    type: 'postgres', url, schema: 'core', applicationName: 'csp-graph', entities: ENTITIES, migrations: MIGRATIONS,
    synchronize: false, migrationsRun: false, installExtensions: false, logger: new SilentLogger(), ...connection,
  });
}
