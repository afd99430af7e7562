/** What `extensions.cost` of an answer says. */
export interface Bill {
  readonly requested: number;
  readonly maximum: number;
  /** Of the viewer's bucket, below zero after many ids that were not found; absent where the operation was refused before it paid. */
  readonly left?: number;
}
