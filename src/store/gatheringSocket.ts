import { Socket } from 'node:net';

/**
 * A connection that sends what is written to it in one turn of the event loop by one call to the system: a transaction's beginning and its first statement are
 * written one by one, and such a call takes longer than making them.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  // not before: connecting puts the socket's own way of writing back
  socket.once('connect', () => gatherWrites(socket));
  return socket;
}

function gatherWrites(socket: Socket): void {
  const write = socket.write.bind(socket) as (...written: unknown[]) => boolean;
  let gathers = false;
  const gather = (): void => {
    gathers = true;
    socket.cork();
    // behind the promises that are kept in this turn, which bring the statement behind the transaction's beginning
    queueMicrotask(() => process.nextTick(() => {
      gathers = false;
      socket.uncork();
    }));
  };
  socket.write = (...written: unknown[]): boolean => {
    if (!gathers) gather();
    return write(...written);
  };
}
