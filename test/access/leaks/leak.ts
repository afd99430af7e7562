/** A change of the source, as sourceHook.js makes it: what is found must stand in the file exactly once. */
export interface SourceChange {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/**
 * A sabotage that shows a viewer what it may not see. Two nets hold rows independently, so a hole in one is seen only with the other taken away:
 * LAYER: a hole in src/store/scope, run without row level security; POLICIES: a hole in the policies, run without the layer's conditions of rows;
 * NEITHER: above both, or what only one of them holds (columns, days), run with both.
 */
export interface SeededLeak {
  readonly name: string;
  readonly net: 'LAYER' | 'POLICIES' | 'NEITHER';
  readonly changes: readonly SourceChange[];
}

/** Takes the conditions of rows out of the layer; columns and days are still kept. */
export const LAYER_OFF: SourceChange = {
  file: 'src/store/scope/scope.ts', find: 'FROM core.${relation} WHERE ${where})`', replace: 'FROM core.${relation} WHERE true)`',
};

/** Leaks of one file and one net, each by its name, what is found and what stands there instead. */
export function leaksIn(net: SeededLeak['net'], file: string, changes: readonly (readonly [name: string, find: string, replace: string])[]): SeededLeak[] {
  return changes.map(([name, find, replace]) => ({ name, net, changes: [{ file, find, replace }] }));
}
