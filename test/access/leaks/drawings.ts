/**
 * Leaks that show only with several right arguments at once: the first drawing of 300 operations in the prepared worlds does not come upon them, another
 * does. All others are found by drawing 0.
 */
export const DRAWINGS: Readonly<Record<string, number>> = {
  'the order knows hidden enrollment dates': 1,
  'the summary counts invited resellers': 1,
  'an error names the customer': 5,
  'search finds hidden location IDs': 7,
  'lists know of days without a partnership': 9,
};
