/** Holes in row level security: policies, lenses, and who the viewer is taken for. */
import { leaksIn, type SeededLeak } from './leak';

const ROOM = 'src/store/migrations/rowLevelSecurity';

export const POLICY_LEAKS: readonly SeededLeak[] = [
  ...leaksIn('POLICIES', `${ROOM}/policies.ts`, [
    ['policy: every company', 'company: `EXISTS', 'company: `true OR EXISTS'],
    ['policy: every customer', "own.customer_id = customer.tenant_id OFFSET 0)'", "true)'"],
    ['policy: every partner', "partner: anyOf(\n", "partner: anyOf('true',\n"],
    ['policy: every subscription', "subscription: anyOf(\n", "subscription: anyOf('true',\n"],
    ['policy: evidence', 'evidence: anyOf(`evidence.tenant_id', "evidence: anyOf('true', `evidence.tenant_id"],
    ['policy: everybody is an overseer', 'USING (${SEES_EVERYTHING})`', 'USING (true)`'],
  ]),
  {
    name: 'policy: known in whatever state',
    net: 'POLICIES',
    changes: [
      { file: `${ROOM}/policies.ts`, find: "edge.counterpart_id = partner.id AND edge.state IN ('ACTIVE', 'PENDING'))`", replace: 'edge.counterpart_id = partner.id)`' },
      { file: `${ROOM}/policies.ts`, find: "'${model}') AND edge.state IN ('ACTIVE', 'PENDING'))`", replace: "'${model}'))`" },
    ],
  },
  ...leaksIn('POLICIES', `${ROOM}/ownRelations.ts`, [
    ['policy: customers of everybody', "core.customer_relationship WHERE ${isViewer('partner_id')}", 'core.customer_relationship'],
    ['policy: resellers of everybody', 'FROM core.partnership WHERE provider_id = ${VIEWER_AS_PROVIDER}\n', 'FROM core.partnership\n'],
  ]),
  ...leaksIn('POLICIES', `${ROOM}/viewer.ts`, [
    ['policy: whoever looks sees everything', "coalesce(current_setting('csp.viewer', true) = 'EVERYTHING', false)", 'true'],
    ['policy: every partner is the viewer', 'return `${partner} = ANY ((SELECT core.viewer_enrollments())::uuid[])`;', 'return `(${partner} IS NOT NULL)`;'],
  ]),
];
