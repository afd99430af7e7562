import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Import } from './importGraph';

interface Room {
  /** Rooms whose values it may use, beside itself; `.` are the files beside the rooms. */
  readonly imports: readonly string[];
  /** Rooms of which it may name types. */
  readonly typesOnly: readonly string[];
  /** Packages; `node:*` are all of Node's own, `*` are all. */
  readonly packages: readonly string[];
  /** Folders that stay closed although their room is open. */
  readonly neverPaths?: readonly string[];
}

/** The import table of docs/decisions/0001-rooms.md. */
export const ROOMS = JSON.parse(readFileSync(path.join(__dirname, 'rooms.json'), 'utf8')) as Readonly<Record<string, Room>>;

/** What the table forbids, one sentence an import. */
export function violations(imports: readonly Import[]): string[] {
  return imports.filter((one) => !isAllowed(one)).map(({ from, line, specifier }) => `${from}:${line} may not import ${specifier}`);
}

function isAllowed(one: Import): boolean {
  const name = roomOf(one.from);
  const room = ROOMS[name];
  if (!room) return false;
  if (one.target === null) return room.packages.some((allowed) => matches(allowed, one.specifier));
  if (room.neverPaths?.some((folder) => one.target?.startsWith(`${folder}/`))) return false;
  const target = roomOf(one.target);
  return target === name || room.imports.includes(target) || (one.typeOnly && room.typesOnly.includes(target));
}

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '.';
}

function matches(allowed: string, specifier: string): boolean {
  if (allowed.endsWith('*')) return specifier.startsWith(allowed.slice(0, -1));
  return specifier === allowed || specifier.startsWith(`${allowed}/`);
}

/** Files that import each other, each cycle once, as the way around; types count too, for they tie two files together as well. */
export function cycles(imports: readonly Import[]): string[] {
  const targets = new Map<string, Set<string>>();
  for (const { from, target } of imports) {
    if (target !== null) targets.set(from, (targets.get(from) ?? new Set()).add(target));
  }
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start >= 0) found.push([...way.slice(start), file].join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...way, file]);
    done.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  return found;
}
