import type { ViewerRole } from '../../store/scope/viewer';
import { isOpenTo, type Policy } from './fieldPolicy';

/** What a role may do: the names of the root fields that are open to it, sorted. */
export function capabilitiesOf(role: ViewerRole, policy: Policy): string[] {
  const rows = ['Query', 'Mutation'].flatMap((root) => Object.entries(policy[root] ?? {}));
  return rows.filter(([, row]) => isOpenTo(row, role)).map(([field]) => field).sort();
}
