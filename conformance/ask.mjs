#!/usr/bin/env node
// Starts the built product with the Node that runs this file, asks one question of the demo network and checks the answer.
import { withProduct } from './product.mjs';

const query = '{ viewer { role } indirectResellers(first: 3) { totalCount nodes { name market { code } saleRegions { verdict region { code } } } } }';

await withProduct(async (url) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  const answered = response.ok && !errors && data.indirectResellers.nodes.length === 3 && data.indirectResellers.nodes.every(({ saleRegions }) => saleRegions.length > 0);
  console.log(`Node ${process.version}: ${JSON.stringify(errors ?? data)}`);
  console.log(answered ? '1 passed, 0 failed' : '0 passed, 1 failed');
  if (!answered) process.exitCode = 1;
});
