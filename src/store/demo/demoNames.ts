/** Made-up company names and their domains, all of which end in .example (RFC 2606: reserved, nobody's). */
import { NAME_WORDS, type Culture } from './nameWords';
import { cultureOf } from './demoRegions';
import { drawFrom, type Stream } from './seededDraw';

export interface DemoName {
  readonly name: string;
  readonly domain: string;
}

/** Letters that losing their accents does not turn into ASCII. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ß: 'ss', ł: 'l', æ: 'ae' };
const DOMAIN_HEADS: ReadonlyMap<string, string> = new Map(
  Object.values(NAME_WORDS).flatMap((words) => words.heads.map((head) => [head, asDomain(head)] as const)),
);

/** The name of a partner of the country. Uses three purposes from the one given. */
export function partnerName(country: string, stream: Stream, member: number, purpose: number): string {
  return compose(cultureOf(country), 'partnerTrades', stream, member, purpose).name;
}

/** The name and domain of a customer of the country; the number of the member makes the domain unique. Uses three purposes. */
export function customerName(country: string, stream: Stream, member: number, purpose: number): DemoName {
  const { head, name } = compose(cultureOf(country), 'trades', stream, member, purpose);
  return { name, domain: `${DOMAIN_HEADS.get(head)}-${member.toString(36)}.example` };
}

function compose(culture: Culture, trades: 'trades' | 'partnerTrades', stream: Stream, member: number, purpose: number): { head: string; name: string } {
  const words = NAME_WORDS[culture];
  const head = drawFrom(words.heads, stream, member, purpose);
  const tail = drawFrom<string>(words.tails, stream, member, purpose + 1);
  return { head, name: `${head}${tail} ${drawFrom<string>(words[trades], stream, member, purpose + 2)}` };
}

function asDomain(word: string): string {
  const letters = word.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return letters.replace(/[øßłæ]/g, (letter) => PLAIN[letter]);
}
