import { createRemoteJWKSet, customFetch } from 'jose';

import { keySet, LARGEST_KEY_SET } from './keySet';
import { KeysUnavailable, type ReportKeys, type VerificationKeys } from './verificationKeys';

/** How often keys are asked for; in milliseconds. */
export interface KeyUrlPace {
  /** Time between two requests at least, whether the one before was answered or not. */
  readonly cooldown: number;
  /** Age at which keys are asked for again at the latest, so that a key that was taken out is not believed any longer. */
  readonly maximumAge: number;
  /** How long an answer may take. */
  readonly timeout: number;
}

const PACE: KeyUrlPace = { cooldown: 15_000, maximumAge: 300_000, timeout: 3_000 };

/**
 * Keys of a JWKS that somebody publishes. A token with a key that is not known has them asked for again, so a new key counts as soon as it is used; but
 * never twice within the cooldown, whatever tokens come and whatever the answer was.
 */
export function keyUrl(url: string, algorithms: readonly string[], report: ReportKeys, pace: KeyUrlPace = PACE): VerificationKeys {
  let failedAt = -Infinity;
  const fetchKeys = async (address: string, options: RequestInit): Promise<Response> => {
    if (performance.now() - failedAt < pace.cooldown) throw new KeysUnavailable();
    try {
      const text = await textOf(await fetch(address, options));
      keySet(text, algorithms);
      return new Response(text);
    } catch (error) {
      failedAt = performance.now();
      report(`The keys at ${url} cannot be had, so tokens with keys not known yet are not accepted: ${reasonOf(error)}`);
      throw new KeysUnavailable();
    }
  };
  return createRemoteJWKSet(new URL(url), {
    cooldownDuration: pace.cooldown, cacheMaxAge: pace.maximumAge, timeoutDuration: pace.timeout, [customFetch]: fetchKeys,
  });
}

async function textOf(response: Response): Promise<string> {
  if (response.status !== 200 || !response.body) throw new Error(`it answered with status ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST_KEY_SET) throw new Error(`its answer is larger than ${LARGEST_KEY_SET} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
