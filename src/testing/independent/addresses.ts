/** Where the entry of a file appears; undefined for a file that is no entry. */
export function addressOfFile(file: string): string | undefined {
  const bare = file.replace(/\.(?:mdx?|yaml)$/, '');
  if (bare === file) return undefined;
  if (bare === 'service-levels') return '/service-levels';
  const question = /^learn\/([^/]+)\/([^/]+)$/.exec(bare);
  if (question) return `/learn/${question[1]}/questions/${question[2]}`;
  const other = /^(guides|case-studies|blueprints|glossary|decisions|reports)\/([^/]+)$/.exec(bare);
  return other ? `/${other[1] === 'decisions' ? 'decide' : other[1]}/${other[2]}` : undefined;
}
