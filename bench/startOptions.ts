import type { StartOptions } from './entrant';

const VARIABLE = 'BENCH_START_OPTIONS';

/** The options as the environment of an entrant's process. */
export function optionsEnvironment(options: StartOptions): Record<string, string> {
  return { [VARIABLE]: JSON.stringify(options) };
}

/** The options that this process was started with. */
export function readStartOptions(): StartOptions {
  const text = process.env[VARIABLE];
  if (text === undefined) throw new Error(`${VARIABLE} is not set; expected the options of an entrant as JSON, which the race gives it.`);
  return JSON.parse(text) as StartOptions;
}
