import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { completeLibraryLinks } from '../../../src/store/embedded/libraryLinks';

describe('library links that install scripts would have made', () => {
  let native: string;

  beforeEach(() => {
    native = path.join(mkdtempSync(path.join(os.tmpdir(), 'csp-graph-links-')), 'native');
    mkdirSync(path.join(native, 'lib'), { recursive: true });
    writeFileSync(path.join(native, 'lib', 'libpq.so.5.18'), 'library');
    writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]));
  });
  afterEach(() => rmSync(path.dirname(native), { recursive: true }));

  test('are made where they are missing', () => {
    expect(completeLibraryLinks(native)).toBe(true);
    expect(readFileSync(path.join(native, 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
    expect(completeLibraryLinks(native)).toBe(true);
  });

  test('are reported as missing where they cannot be made', () => {
    rmSync(path.join(native, 'lib'), { recursive: true });
    expect(completeLibraryLinks(native)).toBe(false);
  });
});
