/** What a secret must not be made of: whoever guesses it makes tokens of any role. */
const PLACEHOLDERS = /secret|change.?me|password|passwort|placeholder|example|your.?key|default|replace|insecure|test.?key|development|csp.?graph|lorem|qwerty/i;
const FEWEST_CHARACTERS = 8;
/** Of the steps from one character to the next, how many may be of the kind "abc" or "321". */
const STEPS_IN_ORDER = 0.5;

/** What is weak about a secret, in words that do not repeat it; null where nothing is found. */
export function weaknessOf(secret: string): string | null {
  if (PLACEHOLDERS.test(secret)) return 'it reads like a placeholder';
  if (new Set(secret).size < FEWEST_CHARACTERS) return `it has fewer than ${FEWEST_CHARACTERS} different characters`;
  if (isRepetition(secret)) return 'it repeats a shorter text';
  return isInOrder(secret) ? 'its characters are in order' : null;
}

function isRepetition(text: string): boolean {
  const periods = Array.from({ length: Math.floor(text.length / 2) }, (_, index) => index + 1);
  return periods.some((period) => text.startsWith(text.slice(period)));
}

function isInOrder(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - codes[index]);
  return steps.filter((step) => Math.abs(step) === 1).length > steps.length * STEPS_IN_ORDER;
}
