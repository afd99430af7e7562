/** The part of pg-copy-streams that is used here; the package has no types of its own. */
declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** A COPY ... FROM STDIN to write to; `finish` comes when the server has taken everything. */
  export function from(sql: string): Writable & Submittable;
  /** A COPY ... TO STDOUT to read from. */
  export function to(sql: string): Readable & Submittable;
}
