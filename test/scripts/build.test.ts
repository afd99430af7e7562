import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');

describe('scripts/build.mjs', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'csp-graph-build-'));
    for (const part of ['scripts', '.swcrc', 'package.json']) cpSync(join(project, part), join(folder, part), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
    mkdirSync(join(folder, 'src', 'data'), { recursive: true });
    writeFileSync(join(folder, 'src', 'main.ts'), 'export const answer: number = 42;\n');
    writeFileSync(join(folder, 'src', 'data', 'markets.csv'), 'code\nNO\n');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('compiles the sources and copies the data files beside them', async () => {
    const { status, said } = await build('--server-only');
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('Compiling the server: 2 files') });
    expect(execFileSync(process.execPath, ['-p', 'require("./dist/main.js").answer'], { cwd: folder }).toString()).toBe('42\n');
    expect(read('dist/data/markets.csv')).toBe('code\nNO\n');
    expect(JSON.parse(read('dist/main.js.map')).sources).toEqual(['../src/main.ts']);
  });

  it('says and does nothing where all is up to date', async () => {
    await build('--server-only');
    writeFileSync(join(folder, 'dist', 'main.js'), 'left alone');
    expect(await build('--server-only')).toEqual({ status: 0, said: '' });
    expect(read('dist/main.js')).toBe('left alone');
  });

  it('builds again what changed, and deletes what no source stands for any more', async () => {
    writeFileSync(join(folder, 'src', 'old.ts'), 'export const old = true;\n');
    await build('--server-only');
    expect(existsSync(join(folder, 'dist', 'old.js'))).toBe(true);
    unlinkSync(join(folder, 'src', 'old.ts'));
    await build('--server-only');
    expect(existsSync(join(folder, 'dist', 'old.js'))).toBe(false);
    expect(existsSync(join(folder, 'dist', 'old.js.map'))).toBe(false);
  });

  it('keeps silent with --quiet', async () => {
    expect(await build('--server-only', '--quiet')).toEqual({ status: 0, said: '' });
    expect(existsSync(join(folder, 'dist', 'main.js'))).toBe(true);
  });

  it('fails on a source that is no TypeScript, names it, and builds it once it is mended', async () => {
    await build('--server-only');
    writeFileSync(join(folder, 'src', 'main.ts'), 'export const answer: = 42;\n');
    const failed = await build('--server-only', '--quiet');
    expect(failed.status).toBe(1);
    expect(failed.said).toContain('main.ts');
    writeFileSync(join(folder, 'src', 'main.ts'), 'export const answer: number = 42;\n');
    expect(await build('--server-only')).toEqual({ status: 0, said: expect.stringContaining('2 files') });
  });

  it('may run three times at once', async () => {
    const results = await Promise.all([1, 2, 3].map(() => build('--server-only')));
    expect(results.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(results.filter(({ said }) => said.includes('2 files'))).toHaveLength(1);
    expect(read('dist/main.js')).toContain('answer');
  });

  it('waits for a build that is under way, and takes over from one that is gone', async () => {
    mkdirSync(join(folder, 'dist'));
    const lock = join(folder, 'dist', '.server.lock');
    writeFileSync(lock, String(process.pid));
    const waiting = start('--server-only');
    await once(waiting.stderr!, 'data');
    expect(existsSync(join(folder, 'dist', 'main.js'))).toBe(false);
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(gone, 'exit');
    writeFileSync(lock, String(gone.pid));
    expect(await once(waiting, 'exit')).toEqual([0, null]);
    expect(existsSync(join(folder, 'dist', 'main.js'))).toBe(true);
  });

  it('tells how to install the dependencies where there are none', async () => {
    unlinkSync(join(folder, 'node_modules'));
    expect(await build('--server-only')).toEqual({ status: 1, said: expect.stringMatching(/not installed .*Run "npm ci" first/) });
  });

  it('refuses an option that it does not know', async () => {
    expect(await build('--fast')).toEqual({ status: 1, said: expect.stringContaining('unknown option --fast') });
  });

  function start(...options: string[]): ChildProcess {
    return spawn(process.execPath, [join(folder, 'scripts', 'build.mjs'), ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  }

  async function build(...options: string[]): Promise<{ status: number; said: string }> {
    const child = start(...options);
    let said = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
    const [status] = await once(child, 'close');
    return { status, said };
  }

  function read(path: string): string {
    return readFileSync(join(folder, path), 'utf8');
  }
});
