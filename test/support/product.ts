import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A spawned program and all it has said so far. */
export interface RunningProgram {
  readonly process: ChildProcess;
  output(): string;
  /** Resolves when the text has been said; rejects when the program ends without saying it. */
  said(text: string | RegExp): Promise<void>;
  /** The exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

export interface ProgramOptions {
  readonly environment?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  /** A copy of the repository to run; this one unless told. */
  readonly root?: string;
}

export const ROOT = path.join(__dirname, '..', '..');

/** Runs a TypeScript file of the repository in a node of its own, in a process group of its own. */
export function startProgram(file: string, words: readonly string[], options: ProgramOptions = {}): RunningProgram {
  const root = options.root ?? ROOT;
  return start(['-r', path.join(root, 'test/support/typescriptHook.js'), path.join(root, file), ...words], options);
}

/** Builds what is out of date; `npm test` did so before, a jest started alone may not have. */
export function buildProduct(): void {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts', 'build.mjs'), '--server-only', '--quiet'], { stdio: 'ignore' });
}

/** `npm start`, without npm. */
export function startProduct(words: readonly string[], options: ProgramOptions = {}): RunningProgram {
  return start([path.join(options.root ?? ROOT, 'dist', 'main.js'), ...words], options);
}

/** `npm run csp-graph --`, without npm. */
export function startCommand(words: readonly string[], options: ProgramOptions = {}): RunningProgram {
  return start([path.join(options.root ?? ROOT, 'dist', 'cli', 'csp-graph.js'), ...words], options);
}

function start(words: readonly string[], { environment = {}, uid, gid }: ProgramOptions): RunningProgram {
  const child = spawn(process.execPath, words, {
    cwd: '/', detached: true, env: { PATH: process.env.PATH, ...environment }, stdio: ['ignore', 'pipe', 'pipe'], uid, gid,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const said = async (text: string | RegExp): Promise<void> => {
    const isSaid = (): boolean => (typeof text === 'string' ? output.includes(text) : text.test(output));
    while (!isSaid()) {
      const isOver = await Promise.race([ended.then(() => true), new Promise((resolve) => setTimeout(resolve, 20, false))]);
      if (isOver && !isSaid()) throw new Error(`The program ended without saying ${String(text)}. It said:\n${output}`);
    }
  };
  return { process: child, output: () => output, said, ended };
}
