import { sql, type SQL } from 'postgraphile/pg-sql2';

/** A condition of visibility.ts as PostGraphile composes SQL: `{row}` and `{day}` stand for its aliases and parameters. */
export function fragment(text: string, places: Readonly<Record<string, SQL>>): SQL {
  const parts = text.split(/\{(\w+)\}/);
  return sql.join(parts.map((part, index) => (index % 2 === 0 ? sql.raw(part) : placed(part, places))), '');
}

function placed(name: string, places: Readonly<Record<string, SQL>>): SQL {
  const place = places[name];
  if (!place) throw new Error(`The fragment speaks of {${name}}; expected one of ${Object.keys(places).join(', ')}.`);
  return place;
}
