/**
 * Headers of the pages that this server shows to a browser. The content policy forbids every foreign origin, so a page works
 * without a network and tells nobody that it was opened.
 */
export function pageHeaders(policy: Record<string, string>): Record<string, string> {
  const directives = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'", ...policy };
  return {
    'content-security-policy': Object.entries(directives).map(([name, sources]) => `${name} ${sources}`).join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}
