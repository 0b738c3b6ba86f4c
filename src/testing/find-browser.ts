export { findBrowser } from '#io/find-browser.ts';
