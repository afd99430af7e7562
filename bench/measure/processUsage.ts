import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of a second in /proc, on every Linux. */
const TICKS = 100;
/** Places in /proc/<pid>/stat behind the name of the process: parent, and the times of the process and of its ended children. */
const PARENT = 1;
const TIMES = [11, 12, 13, 14];

/** Seconds of processor time that a process and everything under it have used, those that have ended included. */
export function cpuSeconds(root: number): number {
  const processes = readProcesses();
  const used = (pid: number): number => {
    const own = TIMES.reduce((sum, place) => sum + Number(processes.get(pid)?.[place] ?? 0), 0);
    const children = [...processes].filter(([, fields]) => Number(fields[PARENT]) === pid);
    return children.reduce((sum, [child]) => sum + used(child), own);
  };
  return used(root) / TICKS;
}

/** The process that started this one. */
export function parentOf(pid: number): number {
  return Number(fieldsOf(pid)?.[PARENT] ?? 0);
}

/** Megabytes that a process has in memory now, and had at most. */
export function memory(pid: number): { readonly resident: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1_024;
  return { resident: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

function readProcesses(): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const name of readdirSync('/proc')) {
    const fields = /^\d+$/.test(name) ? fieldsOf(Number(name)) : null;
    if (fields) found.set(Number(name), fields);
  }
  return found;
}

/** Null where the process has ended meanwhile. */
function fieldsOf(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
