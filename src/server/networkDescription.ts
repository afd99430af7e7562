import type { NetworkSize } from '../store/networkSize';

/** What data a server answers from, in a few words: "the demo network: 258 partners, 2,000 customers, 60 offers". */
export function describeNetwork({ partners, customers, offers, isDemo }: NetworkSize): string {
  if (partners + customers + offers === 0) return 'an empty network; load your own with "npm run csp-graph -- import <file>"';
  const counts = [count(partners, 'partner'), count(customers, 'customer'), count(offers, 'offer')].join(', ');
  return `${isDemo ? 'the demo network' : 'your network'}: ${counts}`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
