// Pages and their models ask the site for names, not the knowledge base.
export { listIntroductions, listTitles } from '#kb/lists.ts';
