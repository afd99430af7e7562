import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { buildProduct, ROOT, startProduct } from '../support/product';

beforeAll(buildProduct);

describe('a stack trace of the built product', () => {
  let output: string;
  beforeAll(async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const product = startProduct(['--port', String((taken.address() as AddressInfo).port)], { environment: { LOG_LEVEL: 'debug', DATA_DIR: path.join(ROOT, 'unused') } });
    expect(await product.ended).toBe(1);
    taken.close();
    output = product.output();
  });

  test('names files, lines and columns of the sources', () => {
    const [, file, line, column] = /at requireFreePort \((.*):(\d+):(\d+)\)/.exec(output) ?? [];
    expect(file).toBe(path.join(ROOT, 'src', 'cli', 'requireFreePort.ts'));
    expect(readFileSync(file, 'utf8').split('\n')[Number(line) - 1].slice(Number(column) - 1)).toMatch(/^new Error\(/);
    expect(output).not.toContain(path.join(ROOT, 'dist'));
  });

  test('begins with the error, and names every caller once', () => {
    expect(output).toMatch(/^csp-graph: Error: Port \d+ on 127\.0\.0\.1 is in use by another program.*\n {4}at /m);
    expect(output.match(/at .*runServe/g)).toHaveLength(1);
  });
});
