/** A request that is not even looked at: its status, a code and a message for the client. */
export class RefusedRequest extends Error {
  constructor(readonly status: 400 | 413 | 503, readonly code: 'BAD_REQUEST' | 'OVERLOADED', message: string) {
    super(message);
    this.name = 'RefusedRequest';
  }
}
