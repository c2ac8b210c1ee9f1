import { defineConfig } from 'vite';

/** The chat: `dist/web/widget/index.html` is served at /chat, its files at /assets/widget/. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/widget/',
  publicDir: false,
  resolve: { alias: { 'preact/jsx-runtime': `${import.meta.dirname}/jsx-runtime.ts` } },
  build: {
    outDir: '../../dist/web/widget',
    emptyOutDir: true,
    target: ['es2022', 'safari16', 'chrome109', 'firefox115'],
    assetsDir: '',
    assetsInlineLimit: 0,
    modulePreload: false,
  },
});
