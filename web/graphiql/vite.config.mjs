import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: dirname(fileURLToPath(import.meta.url)),
  base: '/graphiql/',
  publicDir: false,
  logLevel: 'error',
  // one copy of each, as GraphiQL's stores and graphql's classes are compared by identity
  resolve: { dedupe: ['graphql', 'react', 'react-dom', '@graphiql/react', 'monaco-editor'] },
  worker: { format: 'es' },
  // the server compresses at build time; sizes are measured there
  build: { reportCompressedSize: false, chunkSizeWarningLimit: 4096 },
});
