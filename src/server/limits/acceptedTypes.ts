/** Types of which any lets an answer be JSON. */
const JSON_TYPES: ReadonlySet<string> = new Set(['*/*', 'application/*', 'application/json', 'application/graphql-response+json']);

/** Whether a client with this `Accept` header, or without one, takes JSON. */
export function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  return accept.split(',').some((range) => {
    const [type, ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    return JSON_TYPES.has(type) && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
