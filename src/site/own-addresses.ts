// Pages ask the site for addresses, not the knowledge base.
export { reportReading, storiesLikeYou, takePart } from '#kb/pages.ts';
