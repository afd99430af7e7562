import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';

interface LibraryLink { readonly source: string; readonly target: string }

/**
 * Makes the links between library names that the package's install script makes, which npm leaves out where install scripts are off.
 * Returns whether all are there now.
 */
export function completeLibraryLinks(native: string): boolean {
  return missingLinks(native).every(({ source, target }) => {
    try {
      symlinkSync(path.basename(source), target);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EEXIST';
    }
  });
}

function missingLinks(native: string): LibraryLink[] {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const packageFolder = path.dirname(native);
  return (JSON.parse(readFileSync(list, 'utf8')) as LibraryLink[])
    .map(({ source, target }) => ({ source, target: path.join(packageFolder, target) }))
    .filter(({ target }) => !existsSync(target));
}
