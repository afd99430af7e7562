import { writeFileSync } from 'node:fs';

import { networkSchemaText } from './networkSchema';

/** Writes the JSON Schema to the file named: `node dist/store/import/printNetworkSchema.js network.schema.json`. */
writeFileSync(process.argv[2], networkSchemaText());
