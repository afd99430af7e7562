import DataLoader from 'dataloader';

import { identityOf, listAll, listCounts, listPages, type List, type ListRow } from '../store/lists/list';
import { pageOf, sortKeyed, type Keyed, type Page, type PageOrder } from '../store/page';
import type { Snapshot } from '../store/snapshot';
import { pageRequest, type PagingArguments } from './cursor';
import type { KnownFacts } from './knownFacts';
import type { Cursors, ListIdentity } from './sealedCursors';

/** A page of a list with its cursors; `totalCount` counts only when called. */
export interface Connection<Row> {
  readonly rows: readonly Row[];
  /** The cursor of a row of the page. Sealing one takes as long as all else about a row, so it is made when it is asked for. */
  readonly cursorOf: (row: Row) => string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: () => Promise<number>;
}

/** Sorts and narrows a whole list by something that only the rulebook can tell; rows come with the key that sorts them. */
export interface Judgment<Row extends ListRow> {
  readonly order: PageOrder;
  readonly judge: (rows: readonly Row[]) => Promise<Row[]>;
}

/** What a connection is asked for. `question` tells apart what may not share a batch or a cursor. */
export interface ListQuestion<Row extends ListRow> {
  readonly question: string;
  readonly list: List;
  readonly judgment: Judgment<Row> | null;
}

/** The connections of one request; the same question for many parents is answered with one statement. */
export class Connections {
  private readonly pageLoaders = new Map<string, DataLoader<string, Page<ListRow>>>();
  private readonly countLoaders = new Map<string, DataLoader<string, number>>();
  private readonly wholeLoaders = new Map<string, DataLoader<string, readonly ListRow[]>>();

  constructor(private readonly snapshot: Snapshot, private readonly cursors: Cursors, private readonly facts: () => KnownFacts) {}

  /** One page of the parent's list. */
  async connection<Row extends ListRow>(asked: ListQuestion<Row>, parent: string, paging: PagingArguments): Promise<Connection<Row>> {
    const order = asked.judgment?.order ?? asked.list.order;
    const list = { question: asked.question, parent, order };
    const request = pageRequest(this.cursors, list, paging);
    if (asked.judgment) {
      const whole = await this.whole(asked, asked.judgment, parent);
      return connectionOf(pageOf(whole, request, order), this.cursors, list, () => Promise.resolve(whole.length));
    }
    const loader = remember(this.pageLoaders, JSON.stringify([asked.question, request]), () =>
      batched((parents) => listPages(this.snapshot, asked.list, parents, request)));
    return connectionOf((await loader.load(parent)) as Page<Row>, this.cursors, list, () => this.count(asked, parent));
  }

  private count<Row extends ListRow>(asked: ListQuestion<Row>, parent: string): Promise<number> {
    return remember(this.countLoaders, asked.question, () => batched((parents) => listCounts(this.snapshot, asked.list, parents))).load(parent);
  }

  private async whole<Row extends ListRow>(asked: ListQuestion<Row>, judgment: Judgment<Row>, parent: string): Promise<readonly Row[]> {
    const loader = remember(this.wholeLoaders, asked.question, () =>
      batched((parents) => this.facts().wholeLists<ListRow>(`judged ${asked.question}`, parents, (missing) => this.judged(asked.list, judgment, missing))));
    return (await loader.load(parent)) as readonly Row[];
  }

  private async judged<Row extends ListRow>(list: List, judgment: Judgment<Row>, parents: readonly string[]): Promise<Map<string, readonly Row[]>> {
    const lists = await this.wholeLists<Row>(list, parents);
    const byParent = new Map<string, Row[]>(parents.map((id) => [id, []]));
    for (const row of await judgment.judge([...lists.values()].flat())) byParent.get(row.parent)?.push(row);
    return sortedLists(byParent, judgment.order);
  }

  private wholeLists<Row extends ListRow>(list: List, parents: readonly string[]): Promise<Map<string, readonly Row[]>> {
    return this.facts().wholeLists<Row>(identityOf(list), parents, async (missing) => sortedLists(await listAll<Row>(this.snapshot, list, missing), list.order));
  }
}

/** What is sorted already is soon sorted again. */
function sortedLists<Row extends ListRow>(lists: ReadonlyMap<string, readonly Row[]>, order: PageOrder): Map<string, readonly Row[]> {
  return new Map([...lists].map(([parent, rows]) => [parent, sortKeyed(rows, order)]));
}

/** A connection over rows that are at hand. */
export function connectionOf<Row extends Keyed>(
  page: Page<Row>, cursors: Cursors, list: ListIdentity, totalCount: () => Promise<number>,
): Connection<Row> {
  return {
    rows: page.rows,
    cursorOf: (row) => cursors.cursorOf(list, row),
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    totalCount,
  };
}

function batched<Value>(read: (parents: readonly string[]) => Promise<Map<string, Value>>): DataLoader<string, Value> {
  return new DataLoader(async (parents: readonly string[]) => {
    const values = await read(parents);
    return parents.map((parent) => {
      const value = values.get(parent);
      if (value === undefined) throw new Error('A list came back without one of the parents it was asked for.');
      return value;
    });
  });
}

function remember<Value>(known: Map<string, Value>, question: string, make: () => Value): Value {
  const found = known.get(question);
  if (found !== undefined) return found;
  const value = make();
  known.set(question, value);
  return value;
}
