import { isIP } from 'node:net';

/** A setting as read: its value, or in words what is wrong with it. */
export type Reading<Value> = { readonly value: Value } | { readonly problem: string };

/** Takes a setting: its value when absent, and also when it is wrong, which is then among the problems. */
export type Take = <Value>(name: string, read: (text: string) => Reading<Value>, absent: Value) => Value;

/** Takes settings from environment variables, of which an empty one counts as absent, and notes what is wrong among the problems. */
export function settingsOf(environment: NodeJS.ProcessEnv, problems: string[]): Take {
  return (name, read, absent) => {
    const text = environment[name]?.trim();
    if (!text) return absent;
    const reading = read(text);
    if ('value' in reading) return reading.value;
    problems.push(`${name}=${reading.problem}`);
    return absent;
  };
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const MOST_WORKERS = 64;

/** A TCP port; 0 asks for any free one. */
export function readPort(text: string): Reading<number> {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? { value: port } : { problem: `${text}: expected a port number from 0 to 65535` };
}

/** How many processes answer; one machine has no use for more. */
export function readWorkers(text: string): Reading<number> {
  const workers = Number(text);
  return /^[1-9]\d?$/.test(text) && workers <= MOST_WORKERS ? { value: workers } : { problem: `${text}: expected a whole number from 1 to ${MOST_WORKERS}` };
}

/** An address to listen on. */
export function readHost(text: string): Reading<string> {
  const isName = /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text) && !/^[\d.]+$/.test(text);
  return isIP(text) !== 0 || isName ? { value: text } : { problem: `${text}: expected an IP address or a host name, without a port` };
}

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** How much is logged. */
export function readLogLevel(text: string): Reading<LogLevel> {
  const level = LOG_LEVELS.find((known) => known === text);
  return level ? { value: level } : { problem: `${text}: expected one of ${LOG_LEVELS.join(', ')}` };
}

/** Address of a database with the login's name; problems do not repeat the password. */
export function readDatabaseUrl(text: string): Reading<string> {
  const expected = 'expected postgresql://user:password@host:port/database';
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) return { problem: `${withoutPassword(text)}: ${expected}` };
  if (!url.username) return { problem: `${withoutPassword(text)}: it names no user; ${expected}` };
  if (url.pathname.length < 2 || url.pathname.slice(1).includes('/')) return { problem: `${withoutPassword(text)}: it names no database; ${expected}` };
  return { value: text };
}

function withoutPassword(text: string): string {
  return text.replace(/:\/\/[^@/]*@/, '://***@').replace(/password=[^&]*/gi, 'password=***');
}

/** Something that is on or off. */
export function readSwitch(text: string): Reading<boolean> {
  return text === 'on' || text === 'off' ? { value: text === 'on' } : { problem: `${text}: expected on or off` };
}

/** A whole number above zero. */
export function readCount(text: string): Reading<number> {
  return /^[1-9]\d{0,8}$/.test(text) ? { value: Number(text) } : { problem: `${text}: expected a whole number from 1 to 999999999` };
}

/** Origins of web pages, separated by commas, exactly as a browser sends them. */
export function readOrigins(text: string): Reading<readonly string[]> {
  const origins = text.split(',').map((origin) => origin.trim());
  const wrong = origins.find((origin) => !/^https?:$/.test(URL.canParse(origin) ? new URL(origin).protocol : '') || new URL(origin).origin !== origin);
  return wrong === undefined ? { value: origins } : { problem: `${text}: expected origins such as https://portal.example.com, separated by commas` };
}
