import fc from 'fast-check';

import { Cursors, type ListIdentity } from '../../src/answers/sealedCursors';
import { CursorKey } from '../../src/store/cursorKey';
import { Scope } from '../../src/store/scope/scope';
import { Api } from '../support/api';
import { exampleNetwork, NORTH, OFFER, SOUTH, tenant } from '../support/exampleNetwork';

const FIXED_WORDS = 'expected a cursor that this list gave in the same order.';
const KEY = new CursorKey(Buffer.alloc(32, 1));
const RESELLER = tenant('b', 6);

const viewers = {
  operator: Scope.overseer('OPERATOR'), auditor: Scope.overseer('AUDITOR'), north: Scope.partner('PROVIDER', NORTH), south: Scope.partner('PROVIDER', SOUTH),
  northAsReseller: Scope.partner('RESELLER', NORTH), reseller: Scope.partner('RESELLER', RESELLER),
};

/** Lists that a cursor may be carried to; each differs from every other in one thing. */
const LISTS: Readonly<Record<string, string>> = {
  'resellers': 'page: indirectResellers(PAGING) { edges { cursor } }',
  'resellers, descending': 'page: indirectResellers(PAGING, orderBy: { field: NAME, direction: DESC }) { edges { cursor } }',
  'resellers by market': 'page: indirectResellers(PAGING, orderBy: { field: MARKET }) { edges { cursor } }',
  'resellers of a market': 'page: indirectResellers(PAGING, filter: { markets: ["NO"] }) { edges { cursor } }',
  'resellers of another market': 'page: indirectResellers(PAGING, filter: { markets: ["DE"] }) { edges { cursor } }',
  'resellers by verdict': 'page: indirectResellers(PAGING, filter: { verdict: INELIGIBLE }) { edges { cursor } }',
  'resellers on another date': 'page: indirectResellers(PAGING, asOf: "2026-01-01") { edges { cursor } }',
  'providers': 'page: indirectProviders(PAGING) { edges { cursor } }',
  'resellers of North': `parent: partner(tenantId: "${NORTH}", model: INDIRECT_PROVIDER) { ... on IndirectProvider { page: resellers(PAGING) { edges { cursor } } } }`,
  'resellers of South': `parent: partner(tenantId: "${SOUTH}", model: INDIRECT_PROVIDER) { ... on IndirectProvider { page: resellers(PAGING) { edges { cursor } } } }`,
  'customers': 'page: customers(PAGING) { edges { cursor } }',
  'customers of North': `parent: partner(tenantId: "${NORTH}", model: INDIRECT_PROVIDER) { ... on IndirectProvider { page: customers(PAGING) { edges { cursor } } } }`,
  'customers of a reseller': `parent: partner(tenantId: "${RESELLER}", model: INDIRECT_RESELLER) { ... on IndirectReseller { page: customers(PAGING) { edges { cursor } } } }`,
  'offers': 'page: offers(PAGING) { edges { cursor } }',
  'offers of a market in a month': 'parent: market(code: "NO") { page: offers(PAGING, month: "2026-11") { edges { cursor } } }',
  'offers of a market in another month': 'parent: market(code: "NO") { page: offers(PAGING, month: "2026-10") { edges { cursor } } }',
  'providers of a market': 'parent: market(code: "NO") { page: providers(PAGING) { edges { cursor } } }',
  'providers of another market': 'parent: market(code: "DE") { page: providers(PAGING) { edges { cursor } } }',
  'sellers into a market': `page: sellers(PAGING, offerId: "${Buffer.from(`Offer:${OFFER}`).toString('base64')}", market: "NO") { edges { cursor } }`,
  'sellers into another market': `page: sellers(PAGING, offerId: "${Buffer.from(`Offer:${OFFER}`).toString('base64')}", market: "DE") { edges { cursor } }`,
  'sellers that may not': `page: sellers(PAGING, offerId: "${Buffer.from(`Offer:${OFFER}`).toString('base64')}", market: "NO", verdict: DENIED) { edges { cursor } }`,
};

interface Page {
  readonly edges: readonly { readonly cursor: string }[];
}

let api: Api;
beforeAll(async () => {
  api = await Api.over(exampleNetwork(24, 2));
}, 60_000);
afterAll(() => api.close());

function sourceOf(list: string): string {
  return `query ($after: String, $before: String) { ${LISTS[list].replace('PAGING', 'first: 3, after: $after, before: $before')} }`;
}

async function ask(list: string, scope: Scope, variables: Record<string, string> = {}) {
  const { data, errors, statements } = await api.ask(sourceOf(list), variables, '2026-11-22', scope);
  const top = data && (Object.values(data)[0] as Page | { page: Page } | null);
  const page = top && 'page' in top ? top.page : top;
  return { cursors: page?.edges.map(({ cursor }) => cursor) ?? [], messages: errors.map(({ message }) => message), statements };
}

describe('a cursor', () => {
  const list: ListIdentity = { question: '["customers",{"asOf":"2026-11-22"}]', parent: 'p', order: { tag: 'customer/NAME', descending: false } };
  const cursors = new Cursors(KEY, viewers.north);

  it('gives its position back to its viewer, list and order, whatever the position is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.uuid(), (key, id) => {
      expect(cursors.positionOf(list, cursors.cursorOf(list, { key, id }))).toEqual({ key, id });
    }), { numRuns: 500, seed: 20261122 });
  });

  it('is refused with any byte changed, added or left out, and with any bit', () => {
    const bytes = Buffer.from(cursors.cursorOf(list, { key: 'Ahorn Ål', id: RESELLER }), 'base64url');
    for (let place = 0; place < bytes.length; place += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = Buffer.from(bytes);
        changed[place] ^= 1 << bit;
        expect([place, bit, cursors.positionOf(list, changed.toString('base64url'))]).toEqual([place, bit, null]);
      }
      const shorter = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 1)]);
      expect(cursors.positionOf(list, shorter.toString('base64url'))).toBeNull();
      expect(cursors.positionOf(list, Buffer.concat([bytes.subarray(0, place), Buffer.of(0), bytes.subarray(place)]).toString('base64url'))).toBeNull();
    }
  });

  it('is one text: no character of it may be written in another way', () => {
    const cursor = cursors.cursorOf(list, { key: 'x>?~', id: RESELLER });
    const others = [`${cursor}=`, `${cursor} `, ` ${cursor}`, `${cursor}\n`, `${cursor.slice(0, 5)}!${cursor.slice(5)}`, Buffer.from(cursor, 'base64url').toString('base64')];
    for (let place = 0; place < cursor.length; place += 1) {
      for (const letter of 'AQgwZz09-_+/=') if (letter !== cursor[place]) others.push(cursor.slice(0, place) + letter + cursor.slice(place + 1));
    }
    expect(others.filter((other) => cursors.positionOf(list, other) !== null)).toEqual([]);
  });

  it('is refused for another viewer, role, question, parent, order, direction or key', () => {
    const cursor = cursors.cursorOf(list, { key: 'Ahorn', id: RESELLER });
    const others: [string, Cursors, ListIdentity][] = [
      ['viewer', new Cursors(KEY, viewers.south), list],
      ['role', new Cursors(KEY, viewers.northAsReseller), list],
      ['operator', new Cursors(KEY, viewers.operator), list],
      ['question', cursors, { ...list, question: '["customers",{"asOf":"2026-11-23"}]' }],
      ['parent', cursors, { ...list, parent: 'q' }],
      ['order', cursors, { ...list, order: { ...list.order, tag: 'customer/MARKET' } }],
      ['direction', cursors, { ...list, order: { ...list.order, descending: true } }],
      ['key', new Cursors(new CursorKey(Buffer.alloc(32, 2)), viewers.north), list],
    ];
    expect(others.filter(([, reader, of]) => reader.positionOf(of, cursor) !== null).map(([name]) => name)).toEqual([]);
    expect(cursors.positionOf({ ...list }, cursor)).not.toBeNull();
  });

  it('cannot borrow a letter from what it is bound to', () => {
    const [one, other] = [{ ...list, question: 'ab', parent: 'c' }, { ...list, question: 'a', parent: 'bc' }];
    expect(cursors.positionOf(other, cursors.cursorOf(one, { key: 'k', id: 'i' }))).toBeNull();
    expect(cursors.positionOf(list, cursors.cursorOf(list, { key: '","', id: '' }))).toEqual({ key: '","', id: '' });
  });

  it('needs a key of some length, which nothing prints', () => {
    expect(() => new CursorKey(Buffer.alloc(31))).toThrow('expected at least 32');
    expect(JSON.stringify(KEY)).toBe('{}');
  });
});

describe('a cursor that is carried elsewhere', () => {
  const names = Object.keys(LISTS);

  it('is taken by the list that gave it, forwards and backwards', async () => {
    for (const name of names) {
      const { cursors } = await ask(name, viewers.operator);
      expect([name, cursors.length > 0]).toEqual([name, true]);
      expect((await ask(name, viewers.operator, { after: cursors[0] })).cursors).toEqual((await ask(name, viewers.operator)).cursors.slice(1).concat(await fourth(name)));
      expect((await ask(name, viewers.operator, { before: cursors[0] })).cursors).toEqual([]);
    }
  });

  it('is refused by every other list, in the same words', async () => {
    expect(await acceptedSwaps()).toEqual([]);
  }, 60_000);

  it('is refused for every other viewer, in the same words, before anything is read', async () => {
    expect(await acceptedViewers()).toEqual([]);
  });

  it('would be taken by many of them if it were not sealed with its list, and by every viewer if not with its viewer', async () => {
    const unbound = jest.spyOn(Cursors.prototype as unknown as { sealed: (list: ListIdentity, position: string) => string }, 'sealed').mockImplementation((_list, position) => position);
    try {
      expect((await acceptedSwaps()).length).toBeGreaterThan(200);
      expect(await acceptedViewers()).toHaveLength(6 * 5);
    } finally {
      unbound.mockRestore();
    }
  }, 60_000);

  it('is the same list\'s where only what says nothing differs', async () => {
    const ask1 = await api.data<{ page: Page }>('{ page: customers(first: 1) { edges { cursor } } }');
    const after = ask1.page.edges[0].cursor;
    await expect(api.data('query ($after: String) { customers(first: 1, after: $after, filter: null, orderBy: null, asOf: null) { totalCount } }', { after })).resolves.toBeDefined();
    await expect(api.data('query ($after: String) { customers(last: 7, after: $after, asOf: "2026-11-22") { totalCount } }', { after })).resolves.toBeDefined();
  });

  async function fourth(name: string): Promise<string[]> {
    const { cursors } = await ask(name, viewers.operator);
    const next = await ask(name, viewers.operator, { after: cursors.at(-1) ?? '' });
    return cursors.length < 3 ? [] : next.cursors.slice(0, 1);
  }

  /** Pairs of lists of which the second does not refuse a cursor of the first. */
  async function acceptedSwaps(): Promise<string[]> {
    const accepted: string[] = [];
    for (const from of names) {
      const [after = ''] = (await ask(from, viewers.operator)).cursors;
      for (const to of names.filter((name) => name !== from)) {
        const { messages } = await ask(to, viewers.operator, { after });
        if (String(messages) !== `after: ${JSON.stringify(after)} is not accepted; ${FIXED_WORDS}`) accepted.push(`${from} -> ${to}`);
      }
    }
    return accepted;
  }

  /** Pairs of viewers of which the second is not refused a cursor of the first, or only after something was read. */
  async function acceptedViewers(): Promise<string[]> {
    const accepted: string[] = [];
    for (const [from, giver] of Object.entries(viewers)) {
      const [before] = (await ask('resellers', giver)).cursors;
      expect((await ask('resellers', giver, { before })).messages).toEqual([]);
      for (const [to, taker] of Object.entries(viewers).filter(([name]) => name !== from)) {
        const { messages, statements } = await ask('resellers', taker, { before });
        if (String(messages) !== `before: ${JSON.stringify(before)} is not accepted; ${FIXED_WORDS}` || statements > 0) accepted.push(`${from} -> ${to}`);
      }
    }
    return accepted;
  }
});
