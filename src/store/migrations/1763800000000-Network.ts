import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The network as tables. Base tables live in schema `core`, which is on nobody's search path: reads go through src/store/scope.ts.
 * Every edge and fact is dated and half-open; what ends gets a `valid_to`, rows stay. A partner's id is made from its tenant and model, so
 * that an import needs no look-ups.
 */
export class Network1763800000000 implements MigrationInterface {
  name = 'Network1763800000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION core.partner_id(uuid, text) CASCADE');
    await queryRunner.query('DROP FUNCTION core.edge_id(text, text) CASCADE');
    for (const table of TABLES) await queryRunner.query(`DROP TABLE core.${table} CASCADE`);
  }
}

const TABLES = [
  'change_history', 'network_state', 'designation', 'evidence', 'revenue', 'subscription', 'availability', 'offer_exclusive_tenant', 'offer_base', 'offer',
  'customer_agreement', 'partner_agreement', 'customer_relationship', 'qualification', 'customer', 'partnership', 'partner_status', 'partner', 'account', 'company',
];

function oneOf(column: string, values: string): string {
  return `CHECK (${column} IN (${values.split(' ').map((value) => `'${value}'`).join(', ')}))`;
}

const MODELS = 'DIRECT_BILL INDIRECT_PROVIDER INDIRECT_RESELLER';
const CLOUDS = 'PUBLIC US_GOVERNMENT GERMANY CHINA_21VIANET';
const PERIOD = `valid_from date NOT NULL,
    valid_to date`;

function period(table: string): string {
  return `CONSTRAINT ${table}_period CHECK (valid_to > valid_from)`;
}

function market(table: string, column = 'country'): string {
  return `CONSTRAINT ${table}_${column} CHECK (${column} ~ '^[A-Z]{2}$')`;
}

const STATEMENTS = [
  'CREATE EXTENSION IF NOT EXISTS btree_gist',
  'CREATE EXTENSION IF NOT EXISTS pg_trgm',
  `CREATE FUNCTION core.partner_id(tenant uuid, model text) RETURNS uuid
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN md5(tenant::text || ':' || model)::uuid`,
  /** One value for an edge: exclusion constraints on it are small, quick with texts too, and no index that a query by one end could be led to. */
  `CREATE FUNCTION core.edge_id(one_end text, other_end text) RETURNS uuid
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN md5(one_end || E'\\x1f' || other_end)::uuid`,

  `CREATE TABLE core.company (
    global_partner_id text CONSTRAINT company_pkey PRIMARY KEY,
    name text NOT NULL,
    country text NOT NULL,
    retired_on date,
    ${market('company')}
  )`,
  `CREATE TABLE core.account (
    tenant_id uuid CONSTRAINT account_pkey PRIMARY KEY,
    company_id text NOT NULL CONSTRAINT account_company REFERENCES core.company (global_partner_id),
    country text NOT NULL,
    cloud text NOT NULL,
    location_id text,
    location_country text,
    CONSTRAINT account_cloud ${oneOf('cloud', CLOUDS)},
    ${market('account')},
    ${market('account', 'location_country')}
  )`,
  'CREATE INDEX account_by_company ON core.account (company_id)',
  'CREATE INDEX account_by_location ON core.account (location_id)',
  'CREATE INDEX account_by_country ON core.account (country)',
  `CREATE TABLE core.partner (
    id uuid CONSTRAINT partner_pkey PRIMARY KEY,
    tenant_id uuid NOT NULL CONSTRAINT partner_account REFERENCES core.account (tenant_id),
    model text NOT NULL,
    name text NOT NULL,
    enrolled_on date,
    next_enrollment_on date,
    support_plan_renews_on date,
    retired_on date,
    CONSTRAINT partner_enrollment UNIQUE (tenant_id, model),
    CONSTRAINT partner_model ${oneOf('model', MODELS)},
    CONSTRAINT partner_identity CHECK (id = core.partner_id(tenant_id, model))
  )`,
  'CREATE INDEX partner_by_name ON core.partner (model, name COLLATE "C", id)',
  `CREATE TABLE core.partner_status (
    partner_id uuid NOT NULL CONSTRAINT partner_status_partner REFERENCES core.partner (id),
    status text NOT NULL,
    ${PERIOD},
    reason text,
    CONSTRAINT partner_status_pkey PRIMARY KEY (partner_id, valid_from),
    CONSTRAINT partner_status_status ${oneOf('status', 'PENDING QUALIFIED ACTIVE RESTRICTED SUSPENDED REVOKED REJECTED')},
    ${period('partner_status')},
    CONSTRAINT partner_status_no_overlap EXCLUDE USING gist (partner_id WITH =, daterange(valid_from, valid_to) WITH &&)
  )`,
  `CREATE TABLE core.partnership (
    provider_id uuid NOT NULL CONSTRAINT partnership_provider REFERENCES core.partner (id),
    reseller_id uuid NOT NULL CONSTRAINT partnership_reseller REFERENCES core.partner (id),
    state text NOT NULL,
    ${PERIOD},
    CONSTRAINT partnership_pkey PRIMARY KEY (provider_id, reseller_id, valid_from),
    CONSTRAINT partnership_state ${oneOf('state', 'PENDING ACTIVE DECLINED CANCELLED')},
    ${period('partnership')},
    CONSTRAINT partnership_no_overlap EXCLUDE USING gist (core.edge_id(provider_id::text, reseller_id::text) WITH =, daterange(valid_from, valid_to) WITH &&)
  )`,
  'CREATE INDEX partnership_by_reseller ON core.partnership (reseller_id)',

  `CREATE TABLE core.customer (
    tenant_id uuid CONSTRAINT customer_pkey PRIMARY KEY,
    name text NOT NULL,
    domain text,
    country text NOT NULL,
    cloud text NOT NULL,
    registration_number text,
    review_status text NOT NULL,
    affiliate_of text CONSTRAINT customer_affiliate REFERENCES core.company (global_partner_id),
    is_partner_tenant boolean NOT NULL,
    retired_on date,
    CONSTRAINT customer_cloud ${oneOf('cloud', CLOUDS)},
    CONSTRAINT customer_review_status ${oneOf('review_status', 'PASSED IN_REVIEW REJECTED')},
    ${market('customer')}
  )`,
  'CREATE INDEX customer_by_name ON core.customer (name COLLATE "C", tenant_id)',
  'CREATE INDEX customer_by_country ON core.customer (country)',
  'CREATE INDEX customer_by_affiliate ON core.customer (affiliate_of) WHERE affiliate_of IS NOT NULL',
  `CREATE TABLE core.qualification (
    customer_id uuid NOT NULL CONSTRAINT qualification_customer REFERENCES core.customer (tenant_id),
    kind text NOT NULL,
    vetting text NOT NULL,
    ${PERIOD},
    CONSTRAINT qualification_pkey PRIMARY KEY (customer_id, kind, valid_from),
    CONSTRAINT qualification_kind ${oneOf('kind', 'EDUCATION NONPROFIT GOVERNMENT_COMMUNITY_CLOUD STATE_OWNED_ENTITY')},
    CONSTRAINT qualification_vetting ${oneOf('vetting', 'IN_REVIEW APPROVED DENIED')},
    ${period('qualification')},
    CONSTRAINT qualification_no_overlap EXCLUDE USING gist (core.edge_id(customer_id::text, kind) WITH =, daterange(valid_from, valid_to) WITH &&)
  )`,
  `CREATE TABLE core.customer_relationship (
    customer_id uuid NOT NULL CONSTRAINT customer_relationship_customer REFERENCES core.customer (tenant_id),
    partner_id uuid NOT NULL CONSTRAINT customer_relationship_partner REFERENCES core.partner (id),
    ${PERIOD},
    acquired_through uuid CONSTRAINT customer_relationship_provider REFERENCES core.partner (id),
    delegated_admin boolean,
    CONSTRAINT customer_relationship_pkey PRIMARY KEY (customer_id, partner_id, valid_from),
    ${period('customer_relationship')},
    CONSTRAINT customer_relationship_no_overlap EXCLUDE USING gist (core.edge_id(customer_id::text, partner_id::text) WITH =, daterange(valid_from, valid_to) WITH &&)
  )`,
  'CREATE INDEX customer_relationship_by_partner ON core.customer_relationship (partner_id, customer_id)',
  'CREATE INDEX customer_relationship_by_provider ON core.customer_relationship (acquired_through) WHERE acquired_through IS NOT NULL',
  `CREATE TABLE core.partner_agreement (
    tenant_id uuid NOT NULL CONSTRAINT partner_agreement_account REFERENCES core.account (tenant_id),
    form text NOT NULL,
    ${PERIOD},
    CONSTRAINT partner_agreement_pkey PRIMARY KEY (tenant_id, valid_from),
    CONSTRAINT partner_agreement_form ${oneOf('form', MODELS)},
    ${period('partner_agreement')}
  )`,
  `CREATE TABLE core.customer_agreement (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT customer_agreement_pkey PRIMARY KEY,
    customer_id uuid NOT NULL CONSTRAINT customer_agreement_customer REFERENCES core.customer (tenant_id),
    form text NOT NULL,
    attested_by uuid CONSTRAINT customer_agreement_attesting_account REFERENCES core.account (tenant_id),
    ${PERIOD},
    CONSTRAINT customer_agreement_key UNIQUE NULLS NOT DISTINCT (customer_id, attested_by, valid_from),
    CONSTRAINT customer_agreement_form CHECK ((form = 'ATTESTED' AND attested_by IS NOT NULL) OR (form = 'SIGNED' AND attested_by IS NULL)),
    ${period('customer_agreement')}
  )`,
  'CREATE INDEX customer_agreement_by_attestation ON core.customer_agreement (attested_by) WHERE attested_by IS NOT NULL',

  `CREATE TABLE core.offer (
    sku text CONSTRAINT offer_pkey PRIMARY KEY,
    name text NOT NULL,
    family text NOT NULL,
    generation text NOT NULL,
    segment text NOT NULL,
    cloud text NOT NULL,
    is_add_on boolean NOT NULL,
    limit_scope text NOT NULL,
    limit_count integer,
    retired_on date,
    CONSTRAINT offer_family ${oneOf('family', 'LICENSE_BASED AZURE_PLAN AZURE_LEGACY AZURE_RESERVATION PERPETUAL_SOFTWARE SOFTWARE_SUBSCRIPTION MARKETPLACE')},
    CONSTRAINT offer_generation ${oneOf('generation', 'LEGACY NEW_COMMERCE')},
    CONSTRAINT offer_segment ${oneOf('segment', 'COMMERCIAL EDUCATION NONPROFIT GOVERNMENT')},
    CONSTRAINT offer_cloud ${oneOf('cloud', CLOUDS)},
    CONSTRAINT offer_limit CHECK ((limit_scope = 'NONE' AND limit_count IS NULL) OR (limit_scope IN ('LIFETIME', 'CONCURRENT') AND limit_count > 0))
  )`,
  'CREATE INDEX offer_by_name ON core.offer (name COLLATE "C", sku)',
  `CREATE TABLE core.offer_base (
    sku text NOT NULL CONSTRAINT offer_base_offer REFERENCES core.offer (sku),
    base_sku text NOT NULL CONSTRAINT offer_base_base REFERENCES core.offer (sku),
    CONSTRAINT offer_base_pkey PRIMARY KEY (sku, base_sku)
  )`,
  'CREATE INDEX offer_base_by_base ON core.offer_base (base_sku)',
  `CREATE TABLE core.offer_exclusive_tenant (
    sku text NOT NULL CONSTRAINT offer_exclusive_tenant_offer REFERENCES core.offer (sku),
    tenant_id uuid NOT NULL CONSTRAINT offer_exclusive_tenant_account REFERENCES core.account (tenant_id),
    CONSTRAINT offer_exclusive_tenant_pkey PRIMARY KEY (sku, tenant_id)
  )`,
  'CREATE INDEX offer_exclusive_tenant_by_tenant ON core.offer_exclusive_tenant (tenant_id)',
  `CREATE TABLE core.availability (
    sku text NOT NULL CONSTRAINT availability_offer REFERENCES core.offer (sku),
    market text NOT NULL,
    ${PERIOD},
    CONSTRAINT availability_pkey PRIMARY KEY (sku, market, valid_from),
    ${market('availability', 'market')},
    ${period('availability')},
    CONSTRAINT availability_no_overlap EXCLUDE USING gist (core.edge_id(sku, market) WITH =, daterange(valid_from, valid_to) WITH &&)
  )`,
  'CREATE INDEX availability_by_market ON core.availability (market, sku)',
  `CREATE TABLE core.subscription (
    id text NOT NULL,
    customer_id uuid NOT NULL CONSTRAINT subscription_customer REFERENCES core.customer (tenant_id),
    sku text NOT NULL CONSTRAINT subscription_offer REFERENCES core.offer (sku),
    partner_id uuid NOT NULL CONSTRAINT subscription_partner REFERENCES core.partner (id),
    partner_of_record text,
    status text NOT NULL,
    ${PERIOD},
    quantity integer,
    CONSTRAINT subscription_pkey PRIMARY KEY (id, valid_from),
    CONSTRAINT subscription_status ${oneOf('status', 'ACTIVE SUSPENDED CANCELLED DEPROVISIONED')},
    CONSTRAINT subscription_quantity CHECK (quantity >= 0),
    ${period('subscription')},
    CONSTRAINT subscription_no_overlap EXCLUDE USING gist ((md5(id)::uuid) WITH =, daterange(valid_from, valid_to) WITH &&)
  )`,
  'CREATE INDEX subscription_by_customer ON core.subscription (customer_id)',
  'CREATE INDEX subscription_by_partner ON core.subscription (partner_id)',
  'CREATE INDEX subscription_by_offer ON core.subscription (sku)',

  `CREATE TABLE core.revenue (
    partner_id uuid NOT NULL CONSTRAINT revenue_partner REFERENCES core.partner (id),
    month date NOT NULL,
    kind text NOT NULL,
    amount_usd numeric(20, 4) NOT NULL,
    CONSTRAINT revenue_pkey PRIMARY KEY (partner_id, month, kind),
    CONSTRAINT revenue_month CHECK (extract(day FROM month) = 1),
    CONSTRAINT revenue_kind ${oneOf('kind', 'CLOUD PERPETUAL_SOFTWARE')},
    CONSTRAINT revenue_amount CHECK (amount_usd <> 'NaN' AND abs(amount_usd) < 'Infinity')
  )`,
  `CREATE TABLE core.evidence (
    tenant_id uuid NOT NULL CONSTRAINT evidence_account REFERENCES core.account (tenant_id),
    kind text NOT NULL,
    value text NOT NULL,
    ${PERIOD},
    CONSTRAINT evidence_pkey PRIMARY KEY (tenant_id, kind, valid_from),
    ${period('evidence')},
    CONSTRAINT evidence_no_overlap EXCLUDE USING gist (core.edge_id(tenant_id::text, kind) WITH =, daterange(valid_from, valid_to) WITH &&)
  )`,
  `CREATE TABLE core.designation (
    company_id text NOT NULL CONSTRAINT designation_company REFERENCES core.company (global_partner_id),
    name text NOT NULL,
    ${PERIOD},
    CONSTRAINT designation_pkey PRIMARY KEY (company_id, name, valid_from),
    ${period('designation')},
    CONSTRAINT designation_no_overlap EXCLUDE USING gist (core.edge_id(company_id, name) WITH =, daterange(valid_from, valid_to) WITH &&)
  )`,

  `CREATE TABLE core.network_state (
    singleton boolean CONSTRAINT network_state_pkey PRIMARY KEY DEFAULT true,
    is_demo boolean NOT NULL DEFAULT false,
    data_version bigint NOT NULL DEFAULT '0',
    CONSTRAINT network_state_singleton CHECK (singleton)
  )`,
  'INSERT INTO core.network_state DEFAULT VALUES',
  `CREATE TABLE core.change_history (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT change_history_pkey PRIMARY KEY,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    operation text NOT NULL,
    entity text NOT NULL,
    row jsonb NOT NULL,
    CONSTRAINT change_history_operation ${oneOf('operation', 'ENDED RETIRED RETRACTED')}
  )`,
];
