import { once } from 'node:events';
import { createServer } from 'node:net';

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program',
  EACCES: 'may not be used by this user',
  EADDRNOTAVAIL: 'is at an address this machine does not have',
  ENOTFOUND: 'is at an unknown address',
};

/** Fails at once where the port cannot be had, rather than after the database was prepared. */
export async function requireFreePort({ host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  const trial = createServer();
  try {
    trial.listen(port, host);
    await once(trial, 'listening');
  } catch (error) {
    const reason = REASONS[String((error as NodeJS.ErrnoException).code)] ?? String(error);
    throw new Error(`Port ${port} on ${host} ${reason}. Choose another with PORT or --port (0: any free one).`);
  }
  trial.close();
  await once(trial, 'close');
}
