import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writeWhole } from './files.mjs';
import { dist, root } from './paths.mjs';

/** Hash over the names and contents of files and over other texts that the output depends on. */
export function fingerprint(files, texts) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.update(texts.join('\0')).digest('hex');
}

/** The installed versions of packages, which the output depends on as it does on our own files. */
export function installedVersions(packages) {
  return packages.map((name) => {
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
    return `${name}@${version}`;
  });
}

/** Whether the step's last finished build had these inputs and its main output still stands. */
export function isFresh(step, inputs) {
  try {
    return readFileSync(stampOf(step), 'utf8') === inputs.fingerprint && existsSync(inputs.mainOutput);
  } catch {
    return false;
  }
}

export function writeStamp(step, inputs) {
  writeWhole(stampOf(step), inputs.fingerprint);
}

/** A build that is broken off leaves no stamp, whatever the sources are by the next one. */
export function clearStamp(step) {
  rmSync(stampOf(step), { force: true });
}

function stampOf(step) {
  return join(dist, `.${step}.stamp`);
}
