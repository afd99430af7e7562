/** Collects the conditions of a list with their parameters, so that a value never becomes part of a text. */
export class ListBuilder {
  readonly parameters: unknown[] = [];
  private readonly conditions: string[] = [];

  /** Adds a parameter and gives its place. */
  bind(value: unknown): string {
    this.parameters.push(value);
    return `:${this.parameters.length}`;
  }

  /** Adds a condition. */
  where(condition: string): this {
    this.conditions.push(condition);
    return this;
  }

  /** Adds a condition on a value, unless the value is absent. */
  whereGiven<Value>(value: Value | null | undefined, condition: (place: string) => string): this {
    return value === null || value === undefined ? this : this.where(condition(this.bind(value)));
  }

  /** `WHERE ...` with all conditions, or nothing. */
  get clause(): string {
    return this.conditions.length > 0 ? `WHERE ${this.conditions.join('\n      AND ')}` : '';
  }
}

/** A half-open period of `alias` that holds on the day at `place`. */
export function holdsAt(alias: string, place: string): string {
  return `${alias}.valid_from <= ${place}::date AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > ${place}::date)`;
}

/** The row of customer_relationship may be shown on the day at `place`. */
export function seesRelationship(place: string): string {
  return `SEES_RELATIONSHIP(customer_relationship.customer_id, customer_relationship.partner_id, ${place})`;
}

/** Adds the condition that the text is part of one of the columns, in any case, or that `whole` (given its place) holds; an empty text asks for nothing. */
export function whereFound(builder: ListBuilder, search: string | null | undefined, columns: readonly string[], whole: (place: string) => string): void {
  if (search === null || search === undefined || search === '') return;
  const pattern = builder.bind(`%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
  // both sides folded by the server: JavaScript makes other lower case letters of some upper case ones
  const parts = columns.map((column) => `lower(${column}) LIKE lower(${pattern})`);
  builder.where(`(${[...parts, whole(builder.bind(search))].join(' OR ')})`);
}
