import type { AstroIntegration } from 'astro';
import { knowledgeBase } from '#kb/knowledge-base.ts';
import { paletteOf } from '#kb/palette.ts';
import { brandCss } from './brand-css.ts';

/** What layouts import. */
const name = 'virtual:brand.css';
// Vite takes an id with a null byte, as virtual modules have by custom, for no stylesheet.
const id = '/__brand.css';

/** Gives pages the owner's colours as a stylesheet, which is bundled with theirs. */
export function brandStyles(): AstroIntegration {
  return {
    name: 'brand-styles',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'brand-styles',
                resolveId: (asked) => (asked === name ? id : undefined),
                load: (asked) => (asked === id ? currentCss() : undefined),
              },
            ],
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        let served = currentCss();
        server.middlewares.use((_request, _response, next) => {
          const css = currentCss();
          if (css !== served)
            // Astro keeps the styles of a page in modules of its own, which know nothing of this one.
            for (const { moduleGraph, hot } of Object.values(server.environments)) {
              moduleGraph.invalidateAll();
              hot.send({ type: 'full-reload' });
            }
          served = css;
          next();
        });
      },
    },
  };
}

function currentCss(): string {
  return brandCss(paletteOf(knowledgeBase().site.accent));
}
