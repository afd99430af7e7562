/** The demo network is a stream: it passes through a process that could not hold it. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const HOOK = path.join(__dirname, '..', '..', 'support', 'typescriptHook.js');
const SOURCE = path.join(__dirname, '..', '..', '..', 'src', 'store', 'demo', 'demoNetwork.ts');
const HEAP_MEGABYTES = 96;

/** Runs the rows of size l through a small heap; the status of the process and what it wrote. */
function run(each: string): { status: number | null; output: string } {
  const program = `const { demoNetwork } = require(${JSON.stringify(SOURCE)}); let rows = 0; const kept = []; for (const row of demoNetwork('l')) { rows += 1; ${each} } console.log(rows, kept.length);`;
  const { status, stdout } = spawnSync(process.execPath, [`--max-old-space-size=${HEAP_MEGABYTES}`, '-r', HOOK, '-e', program], { encoding: 'utf8' });
  return { status, output: stdout };
}

it(`the 2.7 million rows of size l pass through a heap of ${HEAP_MEGABYTES} MB`, () => {
  const { status, output } = run('');
  expect(status).toBe(0);
  expect(Number.parseInt(output, 10)).toBeGreaterThan(2_500_000);
}, 60_000);

it('which could not hold them', () => {
  expect(run('kept.push(row);').status).not.toBe(0);
}, 60_000);
