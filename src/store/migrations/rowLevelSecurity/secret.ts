/** What only this network's servers know. CURSOR: they sign cursors with it. */
export const CREATE_SECRET: readonly string[] = [
  'CREATE TABLE core.secret (name text CONSTRAINT secret_pkey PRIMARY KEY, value text NOT NULL)',
  `INSERT INTO core.secret VALUES ('CURSOR', gen_random_uuid()::text || gen_random_uuid()::text)`,
];

export const DROP_SECRET: readonly string[] = ['DROP TABLE core.secret'];
