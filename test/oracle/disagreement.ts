/** What two answers to one question differ in, told so that it can be looked into. */
import type { NetworkDocument } from '../../src/store/import/networkDocument';

export interface Disagreement {
  question: unknown;
  onlyOracle: string[];
  onlyProduct: string[];
}

/** The lines of one answer that the other does not have as often. */
export function without(lines: string[], others: string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** @param product what was held against the oracle. */
export function report(disagreement: Disagreement, network: NetworkDocument, product: string, seed: string): string {
  const rows = Object.entries(network).flatMap(([array, value]) =>
    Array.isArray(value) ? value.map((row) => `  ${array} ${JSON.stringify(row)}`) : []);
  return [
    `Oracle and ${product} disagree (${seed}).`, `Question: ${JSON.stringify(disagreement.question)}`,
    'Only the oracle says:', ...disagreement.onlyOracle.map((line) => `  ${line}`),
    `Only the ${product} says:`, ...disagreement.onlyProduct.map((line) => `  ${line}`),
    'Network:', ...rows,
  ].join('\n');
}
