import type { Cast } from './cast';
import type { Scenario } from './scenario';

/**
 * Everybody in the cast must matter: be named by a case, or by a row of the network together with somebody else.
 * @throws Error with the names that do not.
 */
export function checkCastIsUsed(scenario: Scenario, cast: Cast): void {
  const rows = Object.values(scenario.network).flat().map((row) => namesIn(row, cast)).filter((names) => names.size > 1);
  const used = new Set([...rows, ...scenario.cases.map(({ question, expected }) => namesIn([question, expected], cast))].flatMap((names) => [...names]));
  const idle = Object.keys(scenario.cast).filter((name) => !used.has(name));
  if (idle.length > 0) throw new Error(`nothing is said of ${idle.join(', ')}`);
}

function namesIn(value: unknown, cast: Cast): Set<string> {
  if (typeof value === 'string') {
    const [name] = value.split(' as ');
    return new Set(cast.has(name) ? [name] : []);
  }
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.entries(value).flat().flatMap((one) => [...namesIn(one, cast)]));
}
