import { writeFileSync } from 'node:fs';

import { createSchema, printSortedSchema } from './schema';

/** `node dist/graph/printSchema.js FILE`: writes the schema to the file. */
function main(): void {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error('Which file? Usage: node dist/graph/printSchema.js FILE');
  writeFileSync(file, printSortedSchema(createSchema()));
}

main();
