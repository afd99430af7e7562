/** A random operation, ready to be asked. */
export interface Operation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Fields selected, as Type.field. */
  readonly fields: readonly string[];
  /** Connections whose cursor argument is a variable. */
  readonly pages: readonly PagedField[];
}

/** A connection in an operation: where it answers and the variable that takes its cursor. */
export interface PagedField {
  readonly alias: string;
  readonly variable: string;
  /** Type and name of the field. */
  readonly field: string;
}
