import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCE = path.join(__dirname, '..', '..', '..', 'src');
/** Where a message that a client may read is made. */
const MAKERS = /(?:new (?:BadInput|NotFound|RefusedRequest|Forbidden|GraphQLError)|LimitRefusal\.ofArgument|super|\bmessage:|\bexpected:|(?:MISSING|REFUSED|EXPIRED): \[)/;
/** Rooms from which a message can reach a client. */
const ROOMS = ['answers', 'graph', 'server', path.join('rulebook', 'saleQuestion.ts')];

/** What a message may be filled with: what the client sent, or what everybody knows. */
const FILLINGS: ReadonlySet<string> = new Set([
  // the client's own argument, and its value
  'field', 'name', 'value', 'describe(value)', 'value.length', 'values.length', 'node.operation', 'whom', 'action',
  // the viewer's own role, and bounds that docs/limits.md tells
  'role', 'expected', 'model', 'maximum', 'MAXIMUM_PAGE_SIZE', 'MAXIMUM_BODY_BYTES', 'DEFAULT_PAGE_SIZE', 'limits.listLength', 'FIRST_DAY', 'LAST_DAY', 'monthOf(FIRST_DAY)', 'monthOf(LAST_DAY)',
]);

interface Made {
  readonly file: string;
  readonly text: string;
}

function files(place: string): string[] {
  if (place.endsWith('.ts')) return [place];
  return readdirSync(path.join(SOURCE, place), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() || entry.name.endsWith('.ts') ? files(path.join(place, entry.name)) : []));
}

/** Every text in a line that makes a message. */
function texts(source: string, file: string): Made[] {
  return source.split('\n').filter((line) => MAKERS.test(line) && !/^\s*(?:\*|\/\/|import )/.test(line))
    .flatMap((line) => [...line.matchAll(/`[^`]*`|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g)].map(([text]) => ({ file, text: text.slice(1, -1) })));
}

const made = ROOMS.flatMap(files).flatMap((file) => texts(readFileSync(path.join(SOURCE, file), 'utf8'), file));
const fillings = ({ text }: Made) => [...text.matchAll(/\$\{((?:[^{}]|\{[^{}]*\})*)\}/g)].map(([, filling]) => filling);

/** Names that only the inside knows. */
const INTERNAL = /\b(?:SELECT|FROM core|core\.|pg_|csp\.viewer|partner_status|partner_agreement|customer_relationship|offer_base|network_state|postgres|TypeORM|stack)\b/;

it('finds the messages', () => {
  expect(made.length).toBeGreaterThan(40);
  const found = made.map(({ text }) => text).join('\n');
  for (const part of ['either first or last, not both', 'nothing is known here under this id', 'The token is not accepted.', 'is not open to the role', 'Too many requests are waiting', 'took too long']) {
    expect(found).toContain(part);
  }
});

it('no message is filled with anything but the client\'s own words and what everybody knows', () => {
  expect(made.flatMap((one) => fillings(one).filter((filling) => !FILLINGS.has(filling)).map((filling) => `${one.file}: \${${filling}} in "${one.text}"`))).toEqual([]);
});

it('no message names anything of the inside', () => {
  expect(made.filter(({ text }) => INTERNAL.test(text))).toEqual([]);
});

it.each([
  ["throw new BadInput('id', row.tenantId, `a partner of ${row.companyId}`)", 'row.companyId'],
  ['super(`${field}: ${partner.name} is known.`)', 'partner.name'],
])('notices %s', (line, filling) => {
  expect(texts(line, 'x').flatMap(fillings).filter((found) => !FILLINGS.has(found))).toEqual([filling]);
});
