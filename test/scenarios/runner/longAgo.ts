/** Since when a row holds that names no day. */
export const LONG_AGO = '2015-01-01';
