// @ts-check
import { defineConfig } from 'astro/config';
import { brandStyles } from './src/site/brand-styles.ts';
import { plainOutputs } from './src/site/integration.ts';

// Left to itself, the bundler makes a file of each small module that two pages share: many requests for few bytes.
const groups = [
  {
    name: 'basics',
    test: /src\/browser\/(?:copying|keeping|part|saying|shortcuts)\.ts|preload-helper/,
  },
];

// What is read is not named here: `npm run build` and `npm run dev` open the content and hand it to the pages.
export default defineConfig({
  trailingSlash: 'never',
  build: { format: 'file', inlineStylesheets: 'never', assets: '_astro' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [brandStyles(), plainOutputs()],
  vite: {
    build: { assetsInlineLimit: 0, rolldownOptions: { output: { codeSplitting: { groups } } } },
  },
});
