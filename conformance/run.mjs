#!/usr/bin/env node
// `npm run conformance`: the audits of GraphQL over HTTP against the built product.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { withProduct } from './product.mjs';

const audit = fileURLToPath(new URL('http-audit.mjs', import.meta.url));

process.exitCode = await withProduct(async (url) => {
  const child = spawn(process.execPath, [audit, `${url}/graphql`], { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(child, 'exit');
  return code ?? 1;
});
