/** A request that is not answered by GraphQL: its status, a code and a message for the client. */
export class RefusedRequest extends Error {
  constructor(readonly status: 400 | 413 | 504, readonly code: 'BAD_REQUEST' | 'TIMEOUT', message: string) {
    super(message);
    this.name = 'RefusedRequest';
  }
}
