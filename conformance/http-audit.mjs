#!/usr/bin/env node
// The audits of GraphQL over HTTP (graphql-http) against a running server: node conformance/http-audit.mjs URL
import { auditServer } from 'graphql-http';

const [url] = process.argv.slice(2);
if (!url) {
  process.stderr.write('Which server? Usage: node conformance/http-audit.mjs http://127.0.0.1:4000/graphql\n');
  process.exit(2);
}

/** Plain GETs and forms are refused to pages of other origins; this header says that it is none. */
const withPreflight = (target, options = {}) => fetch(target, { ...options, headers: { ...options.headers, 'apollo-require-preflight': '1' } });

const results = await auditServer({ url, fetchFn: withPreflight });
const missed = results.filter(({ status }) => status !== 'ok');
for (const { status, id, name, reason } of missed) console.log(`${status} ${id} ${name}${reason ? `: ${reason}` : ''}`);
console.log(`${results.length - missed.length} passed, ${missed.length} failed`);
process.exit(missed.length === 0 && results.length > 0 ? 0 : 1);
