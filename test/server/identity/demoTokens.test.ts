import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { readConfiguration } from '../../../src/configuration';
import { DEMO_RULES, demoSecret } from '../../../src/server/identity/demoTokens';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'csp-graph-demo-'));
  file = path.join(folder, 'demo-token-secret');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the secret of demo tokens', () => {
  it('is made once, at random, for its owner alone', () => {
    const secret = demoSecret(folder);
    expect([demoSecret(folder), readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual([secret, `${secret}\n`, 0o600]);
    expect(readdirSync(folder)).toEqual(['demo-token-secret']);
    rmSync(file);
    expect(demoSecret(folder)).not.toBe(secret);
  });

  it('is made with its folder, where there is none yet', () => {
    const deeper = path.join(folder, 'not', 'there');
    expect(demoSecret(deeper)).toMatch(/^[\w-]{43}$/);
    expect(existsSync(deeper)).toBe(true);
  });

  it('is not used where others may read it', () => {
    demoSecret(folder);
    chmodSync(file, 0o644);
    expect(() => demoSecret(folder)).toThrow(`${file} may be read by others. Remove it`);
  });

  it.each(['', 'secret', 'x'.repeat(43).concat('!')])('is not taken from a file with something else: %j', (text) => {
    writeFileSync(file, text, { mode: 0o600 });
    expect(() => demoSecret(folder)).toThrow(`${file} does not hold a secret of csp-graph`);
  });
});

it('no server with authentication may have the issuer of demo tokens', () => {
  expect(() => readConfiguration({ AUTH_ISSUER: DEMO_RULES.issuer })).toThrow(/AUTH_ISSUER=csp-graph-demo: that is the issuer of demo tokens/);
});
