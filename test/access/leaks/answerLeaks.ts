/** Holes above both nets: days, evidence, lenses, cursors, errors. */
import { leaksIn, type SeededLeak } from './leak';

/** The snapshot on its own connection, seeing everything. */
const UNSCOPED = `Object.assign(Object.create(snapshot), { scope: (snapshot.scope as any).constructor.overseer('OPERATOR'), open: () => (snapshot as any).open() })`;
const OVERSEER = `require('../store/scope/scope').Scope.overseer('OPERATOR')`;

export const ANSWER_LEAKS: readonly SeededLeak[] = [
  ...leaksIn('NEITHER', 'src/answers/disclosure.ts', [
    ['sales are judged on facts of other days', 'return withoutDatedFacts(facts, !isWorkedWith);', 'return facts;'],
    ['the partner agreement of other days', ', partnerAgreements: null,', ','],
    ['statuses of other days in sales', 'const enrollment = { ...facts.enrollment, statuses: [] };', 'const enrollment = facts.enrollment;'],
    ['qualifications of other days in sales', 'isRelated ? facts.qualifications : []', 'facts.qualifications'],
    ['customer agreements of other days in sales', "isOwn(attestedBy) || (isRelated && (", "isOwn(attestedBy) || true || (isRelated && ("],
    ['relationships of other days in sales', 'isOwn(tenant) || (isRelated &&', 'isOwn(tenant) || true || (isRelated &&'],
    ['whoever once was a reseller is seen', 'return activePartnerships(facts, asOf).some(({ provider }) => scope.owns(provider.id));', 'return activePartnerships(facts, asOf).length >= 0;'],
    ['resellers of any provider are seen', '.some(({ provider }) => scope.owns(provider.id));', '.some(({ provider }) => provider.id.length > 0);'],
  ]),
  ...leaksIn('NEITHER', 'src/answers/eligibility.ts', [
    ['eligibility of counterparts for every model', "own === 'INDIRECT_RESELLER' && model === own", "own === 'INDIRECT_RESELLER'"],
    ['eligibility on days without a partnership', 'if (!facts || !(await isSeenOn(answers, facts, asOf)))', 'if (!facts)'],
    ['evidence is not withheld', '? result : withholdEvidence(result)', '? result : result'],
  ]),
  ...leaksIn('NEITHER', 'src/rulebook/withholdEvidence.ts', [
    ['what was recorded is shown', ', actual: null, remedy: null', ', remedy: null'],
    ['parameters are shown', 'parameters: [], actual', 'actual'],
    ['messages are shown', 'message: `${OUTCOME_WORDS[finding.outcome]}: ${text}.`, ', ''],
    ['remedies are shown', ', remedy: null }', ' }'],
  ]),
  ...leaksIn('NEITHER', 'src/answers/partnerConnections.ts', [
    ['lists know of days without a partnership', 'return ids.filter((_, index) => isSeen[index] === true);', 'return ids.filter((_, index) => isSeen[index] !== undefined);'],
  ]),
  ...leaksIn('NEITHER', 'src/answers/networkSummary.ts', [
    ['the summary counts invited resellers', "rows.filter(({ state }) => state === 'ACTIVE')", "rows.filter(({ state }) => state !== 'CANCELLED')"],
  ]),
  ...leaksIn('LAYER', 'src/answers/networkSummary.ts', [
    ['the summary counts customers as an operator', 'listCounts(snapshot, customers, providerIds)', `listCounts(${UNSCOPED}, customers, providerIds)`],
  ]),
  ...leaksIn('LAYER', 'src/answers/answers.ts', [
    ['loaders of an operator', 'this.made ??= createLoaders(snapshot, new KnownFacts(snapshot, memory));', `this.made ??= createLoaders(${UNSCOPED}, new KnownFacts(${UNSCOPED}, null));`],
    ['connections of an operator', 'new Connections(snapshot, cursors,', `new Connections(${UNSCOPED}, cursors,`],
  ]),
  ...leaksIn('NEITHER', 'src/answers/answers.ts', [
    ['whoever asks is an operator', 'new Snapshot(database.pool, scope, limits', `new Snapshot(database.pool, ${OVERSEER}, limits`],
  ]),
  ...leaksIn('NEITHER', 'src/answers/loaders.ts', [
    ['a loader remembers for all requests', 'new DataLoader(read, { cacheKeyFn })', 'new DataLoader(read, { cacheKeyFn, cacheMap: ((snapshot as any).pool.remembered ??= new Map()) })'],
  ]),
  ...leaksIn('NEITHER', 'src/answers/factsMemory.ts', [
    ['facts that other viewers have read', 'const viewer = `${role} ${viewerSetting}`;', "const viewer = `${role.length * 0} ${viewerSetting.length * 0}`;"],
  ]),
  ...leaksIn('NEITHER', 'src/answers/sealedCursors.ts', [
    ['cursors of other viewers', 'JSON.stringify([viewerSetting, role, question,', 'JSON.stringify([viewerSetting.length * 0, role.length * 0, question,'],
    ['cursors of other lists', 'role, question, parent, order.tag, order.descending, position]', 'role, question.length * 0, parent.length * 0, position]'],
    ['cursors that were changed', 'if (!this.key.isSealOf(bytes.subarray(0, SEAL_BYTES), this.sealed(list, position))) return null;', ''],
  ]),
  ...leaksIn('LAYER', 'src/graph/loadNode.ts', [
    ['forbidden differs from not found', 'return loaders.customerById.load(key);', `return loaders.customerById.load(key).then(async (row) => {
        const { snapshot } = (arguments[0] as any).answers;
        const all = ${UNSCOPED};
        if (row === null && (await require('../store/byKey').customersById(all, [key])).length > 0) throw new (require('../answers/badInput').NotFound)('FORBIDDEN');
        return row;
      });`],
  ]),
  ...leaksIn('LAYER', 'src/answers/sellDecision.ts', [
    ['an error names the customer', "if (!customer) throw new NotFound('customerId');", `if (!customer) {
    const all = ${UNSCOPED.replaceAll('snapshot', '(answers as any).snapshot')};
    const [hidden] = tenantId === null ? [] : await require('../store/byKey').customersById(all, [tenantId]);
    throw new NotFound(hidden ? hidden.name : 'customerId');
  }`],
  ]),
  ...leaksIn('LAYER', 'src/graph/resolvers/partnerResolver.ts', [
    ['the scope is taken from an argument', 'return answers.loaders.partnerByEnrollment.load({ tenantId, model });', `const { snapshot } = answers as any;
    const theirs = Object.assign(Object.create(snapshot), { scope: snapshot.scope.constructor.partner('PROVIDER', tenantId), open: () => snapshot.open() });
    return require('../../answers/loaders').createLoaders(theirs).partnerByEnrollment.load({ tenantId, model });`],
  ]),
];
