import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program',
  EACCES: 'may not be used by this user',
  EADDRNOTAVAIL: 'is at an address this machine does not have',
  ENOTFOUND: 'is at an unknown address',
};

/** Fails at once where the port cannot be had, rather than after the database was prepared. Returns the port: one that was free, for 0. */
export async function requireFreePort({ host, port }: { readonly host: string; readonly port: number }): Promise<number> {
  const trial = createServer();
  try {
    trial.listen(port, host);
    await once(trial, 'listening');
  } catch (error) {
    const reason = REASONS[String((error as NodeJS.ErrnoException).code)] ?? String(error);
    throw new Error(`Port ${port} on ${host} ${reason}. Choose another with PORT or --port (0: any free one).`);
  }
  const { port: free } = trial.address() as AddressInfo;
  trial.close();
  await once(trial, 'close');
  return free;
}
