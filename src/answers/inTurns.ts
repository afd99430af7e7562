/** Partners whose facts are gathered at one time: one part for most networks, so that statements do not grow with a page. */
const PART = 2000;
/** Judgments after which other requests get their turn. */
const TURN = 250;

/** The items one by one, letting other requests have the event loop now and then. */
export async function* inTurns<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let given = 0;
  for (const item of items) {
    yield item;
    given += 1;
    if (given % TURN === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Facts of a whole network, gathered part by part and given in turns. */
export async function* gatheredInTurns<Facts>(
  ids: readonly string[], gather: (ids: readonly string[]) => Promise<ReadonlyMap<string, Facts>>,
): AsyncGenerator<Facts> {
  for (let start = 0; start < ids.length; start += PART) {
    yield* inTurns((await gather(ids.slice(start, start + PART))).values());
  }
}
