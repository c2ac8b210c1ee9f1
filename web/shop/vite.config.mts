import { defineConfig } from 'vite';

/** The sample shop: `dist/web/shop/index.html` is served at /, its files at /assets/shop/. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/shop/',
  publicDir: false,
  build: {
    outDir: '../../dist/web/shop',
    emptyOutDir: true,
    target: ['es2022', 'safari16', 'chrome109', 'firefox115'],
    assetsDir: '',
    assetsInlineLimit: 0,
    modulePreload: false,
  },
});
