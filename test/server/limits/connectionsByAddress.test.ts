import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

import { boundConnectionsByAddress } from '../../../src/server/limits/connectionsByAddress';

let server: Server;
let accepted: Socket[] = [];
const opened: Socket[] = [];

async function serverWith(most: number | null): Promise<() => number> {
  accepted = [];
  server = createServer((socket) => accepted.push(socket.on('error', () => undefined)));
  const addresses = most === null ? () => 0 : boundConnectionsByAddress(server, most);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return addresses;
}

afterEach(async () => {
  for (const socket of [...opened.splice(0), ...accepted]) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

/** Opens a connection from an address of this machine; tells whether the server keeps it. */
async function open(localAddress: string): Promise<{ socket: Socket; isKept: boolean }> {
  const before = accepted.length;
  const socket = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', localAddress });
  opened.push(socket.on('error', () => undefined));
  while (accepted.length === before) await new Promise((resolve) => setImmediate(resolve));
  return { socket, isKept: !accepted[before].destroyed };
}

it('keeps so many connections of an address, and as many of another', async () => {
  await serverWith(3);
  const kept: boolean[] = [];
  for (const address of ['127.0.0.1', '127.0.0.1', '127.0.0.1', '127.0.0.1', '127.0.0.2', '127.0.0.1']) kept.push((await open(address)).isKept);
  expect(kept).toEqual([true, true, true, false, true, false]);
});

it('gives the place of a closed connection to the next one, and forgets addresses that left', async () => {
  const addresses = await serverWith(1);
  for (let turn = 0; turn < 3; turn += 1) {
    const { socket, isKept } = await open('127.0.0.1');
    expect([isKept, addresses()]).toEqual([true, 1]);
    const closed = once(accepted[turn], 'close');
    socket.destroy();
    await closed;
  }
  expect(addresses()).toBe(0);
});

it('keeps them all where it is not bound', async () => {
  await serverWith(null);
  for (let turn = 0; turn < 5; turn += 1) expect((await open('127.0.0.1')).isKept).toBe(true);
});
