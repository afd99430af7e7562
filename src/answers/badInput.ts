/** A question that cannot be asked: which argument, the value given, and what is expected. Its message may be shown to anybody. */
export class BadInput extends Error {
  constructor(readonly field: string, readonly value: unknown, expected: string) {
    super(`${field}: ${describe(value)} is not accepted; expected ${expected}.`);
    this.name = 'BadInput';
  }
}

/** A question about something that is not there, or not there for this viewer: both sound the same. */
export class NotFound extends Error {
  constructor(readonly field: string) {
    super(`${field}: nothing is known here under this id.`);
    this.name = 'NotFound';
  }
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  return JSON.stringify(value);
}
