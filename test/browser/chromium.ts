import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

// Chromium is asked to leave the network alone, so that whatever it requests is the page's doing
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Why the browser tests cannot run here, or null where they can. */
export function whyNoChromium(): string | null {
  return existsSync(executablePath) ? null : `${executablePath} is missing: run scripts/ensure-chromium.sh`;
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args });
}
