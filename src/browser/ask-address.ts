/**
 * Where a reader asks people instead: the address that `site.yaml` gives, with the question filled in. `{question}` in it
 * is where the question goes; without it a mail takes it as its subject and text, a web address as `question=`. Following
 * it sends nothing by itself.
 */
export function askAddress(target: string, question: string): string {
  const text = encodeURIComponent(question);
  if (target.includes('{question}')) return target.replaceAll('{question}', text);
  const joint = target.includes('?') ? '&' : '?';
  if (/^mailto:/i.test(target)) return `${target}${joint}subject=${text}&body=${text}`;
  const [page = target, anchor] = target.split('#');
  return `${page}${joint}question=${text}${anchor === undefined ? '' : `#${anchor}`}`;
}
