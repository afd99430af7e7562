import type { Server, Socket } from 'node:net';

/** Closes at once what an address opens beyond so many connections at one time. Returns how many addresses have any. */
export function boundConnectionsByAddress(server: Server, most: number): () => number {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const before = open.get(address) ?? 0;
    if (before >= most) {
      socket.destroy();
      return;
    }
    open.set(address, before + 1);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
  return () => open.size;
}
