import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the staff app. The server serves `index.html` for /desk and its subpaths, the rest under /assets/desk. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/assets/desk/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/web/desk', import.meta.url)),
    emptyOutDir: true,
    assetsDir: '',
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        // What several pages share, in a few files rather than in dozens of small ones.
        advancedChunks: {
          groups: [
            {
              name: 'framework',
              test: /node_modules\/(react|react-dom|react-router|scheduler|@tanstack\/(query-core|react-query)|i18next|react-i18next|zod)\//,
            },
            {
              name: 'common',
              test: /web\/desk\/(lib|ui)\/(?!i18n|api\/(?:callbacks|recall|sla|learning|article-tests|reports)|fields|password-field|text-area-field|toggle-fields|picker-fields|dialog|leave-dialog|confirm-dialog|form-dialog|draft-form|use-refusals|markdown-text)|contracts\//,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
});
