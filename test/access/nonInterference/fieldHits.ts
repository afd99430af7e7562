import { isIntrospectionType, isObjectType, type GraphQLSchema } from 'graphql';

/** How often each field of the schema was selected, and how often it was reached and answered in answers without errors. */
export class FieldHits {
  readonly selected = new Map<string, number>();
  readonly resolved = new Map<string, number>();
  private readonly fieldsOf = new Map<string, string[]>();
  /** What was answered to the executions that are still running. */
  private readonly running = new WeakMap<object, Map<string, number>>();

  /** Counts on the schema given what is answered from now on. */
  constructor(schema: GraphQLSchema) {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || isIntrospectionType(type)) continue;
      this.fieldsOf.set(type.name, Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
      for (const field of Object.values(type.getFields())) {
        const name = `${type.name}.${field.name}`;
        this.selected.set(name, 0);
        this.resolved.set(name, 0);
        const resolve = field.resolve;
        field.resolve = (source: Record<string, unknown>, args, context: object, info) => {
          const counts = this.countsOf(context);
          counts.set(name, (counts.get(name) ?? 0) + 1);
          return resolve ? resolve(source, args, context, info) : source[field.name];
        };
      }
    }
  }

  /** Counts what was answered to an execution without errors. How far the parts of a failing one come before it ends is chance, and what is drawn must not hang on it. */
  keep(context: object): void {
    for (const [field, count] of this.countsOf(context)) this.resolved.set(field, (this.resolved.get(field) ?? 0) + count);
    this.running.delete(context);
  }

  private countsOf(context: object): Map<string, number> {
    const counts = this.running.get(context) ?? new Map<string, number>();
    this.running.set(context, counts);
    return counts;
  }

  /** The fewer hits, the heavier; the more so the higher the rarity. */
  weightOf(field: string, rarity: number): number {
    return 1 + rarity / (1 + (this.selected.get(field) ?? 0)) + rarity / (1 + (this.resolved.get(field) ?? 0) / 4);
  }

  /** What the fields of a type still lack, so that the way to them is likelier too. */
  weightInside(type: string, rarity: number): number {
    const weights = (this.fieldsOf.get(type) ?? []).map((field) => this.weightOf(field, rarity));
    return weights.length === 0 ? 0 : weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  }

  select(fields: readonly string[]): void {
    for (const field of fields) this.selected.set(field, (this.selected.get(field) ?? 0) + 1);
  }
}

/** The sum of the hits of several runs. */
export function addHits(total: Record<string, number>, hits: Readonly<Record<string, number>>): void {
  for (const [field, count] of Object.entries(hits)) total[field] = (total[field] ?? 0) + count;
}
