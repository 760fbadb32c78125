import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: [
      'test/unit/**/*.test.ts',
      'test/integration/**/*.test.ts',
      'test/torture/**/*.test.ts',
      'test/fuzz/**/*.test.ts',
    ],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    env: {
      // The store's worker is TypeScript here, and starts a few thousand times: without the cache, each start compiles Node's own
      // WebAssembly that takes the types out, which takes most of the time and now and then ends Node 24
      // (`Check failed: jit_page.has_value()`, https://github.com/nodejs/node/issues/64500).
      NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)),
    },
  },
});
