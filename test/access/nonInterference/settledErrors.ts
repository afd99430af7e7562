import type { Reply } from './servedWorld';

/**
 * The reply with only what does not hang on which part was done first. Where a part is null because something inside failed, the executor leaves the
 * rest of the part as it is: which of several failures inside were heard of is chance, so only the place is kept.
 */
export function withSettledErrors({ data, errors }: Reply): unknown {
  const settled = errors.map((error) => {
    const place = nulledPlace(data, error.path ?? []);
    return place.length < (error.path ?? []).length ? { nulled: place } : error;
  });
  return { data, errors: [...new Map(settled.map((error) => [JSON.stringify(error), error])).values()] };
}

/** The part of the path up to the first null. */
function nulledPlace(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  let part = data;
  for (const [index, step] of path.entries()) {
    if (part === null || part === undefined) return path.slice(0, index);
    part = (part as Record<string | number, unknown>)[step];
  }
  return path;
}
