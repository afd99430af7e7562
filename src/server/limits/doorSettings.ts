/** What whoever runs the server decides about its door. */
export interface DoorSettings {
  /** Whether `__schema` and `__type` are answered, and errors suggest names. */
  readonly introspection: boolean;
  /** Whether /graphiql is there. */
  readonly graphiql: boolean;
  /** Origins of web pages that may ask, exactly as browsers send them; none: no other page. */
  readonly corsOrigins: readonly string[];
  /** Cost that one viewer may spend at once. */
  readonly costCapacity: number;
  /** Cost that one viewer gets back each second. */
  readonly costRefill: number;
  /** Requests of one viewer that work at one time. */
  readonly concurrency: number;
  /** Connections of one address at one time. */
  readonly connectionsPerAddress: number;
  /** Milliseconds after which a request is over. */
  readonly requestTimeout: number;
}
