/**
 * Leaks that show only with several right arguments at once: the first drawing of 300 operations in the prepared worlds does not come upon them, another
 * does. All others are found by drawing 0.
 */
export const DRAWINGS: Readonly<Record<string, number>> = { 'search finds hidden location IDs': 2 };
