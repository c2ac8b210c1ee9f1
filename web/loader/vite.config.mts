import { defineConfig } from 'vite';

/** The loader: one classic script without dependencies, `dist/web/loader/widget.js`, served at /widget.js. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    outDir: '../../dist/web/loader',
    emptyOutDir: true,
    target: ['es2022', 'safari16', 'chrome109', 'firefox115'],
    lib: { entry: 'main.ts', formats: ['iife'], name: 'plantaoLoader', fileName: () => 'widget.js' },
  },
});
