/**
 * Functions by which a load takes the keys, constraints and indexes of the network's tables off and puts them back over all rows at once, which takes a
 * fraction of the time of row by row. The application's login owns no table, so they run as their owner and take nothing from whoever calls them: what is
 * put back is what the catalog said, kept in a temporary table that the caller cannot write. A transaction that does not put it back cannot commit.
 */
import { TARGETS } from './targets';

const TABLES = TARGETS.map(({ table }) => `core.${table}`);
const AS_OWNER = 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp';

/** In the order in which they can be put back: foreign keys last, which need the keys they refer to. */
const DEFINITIONS = `
  SELECT array_position('{p,u,i,x,f}'::text[], contype::text) AS rank, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS removal,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS restoration
  FROM pg_constraint WHERE contype IN ('p', 'u', 'x', 'f') AND conrelid = ANY (tables)
  UNION ALL
  SELECT array_position('{p,u,i,x,f}'::text[], 'i'), format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
  FROM pg_index WHERE indrelid = ANY (tables) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))`;

/** The lock is taken at once or not at all: a reader never waits behind one that is waited for, nor in a circle. */
const SUSPEND = `CREATE FUNCTION core.suspend_constraints() RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    tables regclass[] := '{${TABLES.join(',')}}';
    definition record;
  BEGIN
    LOCK TABLE ${TABLES.join(', ')} IN ACCESS EXCLUSIVE MODE NOWAIT;
    CREATE TEMPORARY TABLE suspended_constraint ON COMMIT DROP AS ${DEFINITIONS};
    UPDATE core.network_state SET data_version = data_version;
    FOR definition IN SELECT removal FROM pg_temp.suspended_constraint ORDER BY rank DESC LOOP
      EXECUTE definition.removal;
    END LOOP;
  END $$`;

const RESTORE = `CREATE FUNCTION core.restore_constraints() RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    definition record;
    relation regclass;
  BEGIN
    IF NOT EXISTS (SELECT FROM pg_class WHERE oid = to_regclass('pg_temp.suspended_constraint') AND relowner = current_user::regrole) THEN
      RAISE EXCEPTION 'No constraints were taken off.';
    END IF;
    FOR definition IN SELECT restoration FROM pg_temp.suspended_constraint ORDER BY rank LOOP
      EXECUTE definition.restoration;
    END LOOP;
    DROP TABLE pg_temp.suspended_constraint;
    FOREACH relation IN ARRAY '{${TABLES.join(',')}}'::regclass[] LOOP
      EXECUTE format('ANALYZE %s', relation);
    END LOOP;
  END $$`;

/** They are taken off and put back together, so that one key tells of all. */
const REQUIRE = `CREATE FUNCTION core.require_constraints() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF to_regclass('core.company_pkey') IS NULL THEN RAISE EXCEPTION 'The constraints of the network were taken off and not put back.'; END IF;
    RETURN NULL;
  END $$`;

const REQUIRE_AT_COMMIT = `CREATE CONSTRAINT TRIGGER require_constraints AFTER UPDATE ON core.network_state DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION core.require_constraints()`;

export const CREATE_SUSPENSION: readonly string[] = [SUSPEND, RESTORE, REQUIRE, REQUIRE_AT_COMMIT];

export const DROP_SUSPENSION: readonly string[] = [
  'DROP TRIGGER require_constraints ON core.network_state', 'DROP FUNCTION core.require_constraints()', 'DROP FUNCTION core.restore_constraints()',
  'DROP FUNCTION core.suspend_constraints()',
];
