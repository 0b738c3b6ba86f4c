// @ts-check
import { defineConfig } from 'astro/config';
import { brandStyles } from './src/site/brand-styles.ts';
import { plainOutputs } from './src/site/integration.ts';

// What is read is not named here: `npm run build` and `npm run dev` open the content and hand it to the pages.
export default defineConfig({
  trailingSlash: 'never',
  build: { format: 'file', inlineStylesheets: 'never', assets: '_astro' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [brandStyles(), plainOutputs()],
  vite: { build: { assetsInlineLimit: 0 } },
});
