/** A configuration that csp-graph refuses: every problem names the setting, its value and what is expected. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  /** `consequence`: what came of it. */
  constructor(readonly problems: readonly string[], consequence = 'nothing was started') {
    super([`the configuration is refused, ${consequence}`, ...problems].join('\n  '));
  }
}

/** Exit code for a configuration that is refused (EX_CONFIG of sysexits.h). */
export const REFUSED_CONFIGURATION = 78;
