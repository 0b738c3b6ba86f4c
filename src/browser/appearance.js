// Settles before the first paint what would flash or shift after it: the theme that the reader chose, and whether the
// notice is shown. Runs in <head> and blocks, so it stays small; the rest of the page finds its result on <html>:
// data-scripts, data-theme ("light", "dark" or none) and data-notice ("shown", "hidden").
(() => {
  const root = document.documentElement;
  const { notice, from = '', until = '9999' } = document.currentScript.dataset;
  root.dataset.scripts = '';

  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };

  const settleTheme = (chosen = kept('theme')) => {
    const theme = chosen === 'light' || chosen === 'dark' ? chosen : undefined;
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    document.querySelector('meta[name=color-scheme]').content = theme ?? 'light dark';
    for (const one of ['light', 'dark']) {
      const media = theme ? (theme === one ? 'all' : 'not all') : `(prefers-color-scheme: ${one})`;
      document.querySelector(`meta[data-theme=${one}]`).media = media;
    }
  };

  const settleNotice = () => {
    const now = new Date();
    const day = new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    const isShown = from <= day && day <= until && kept('closed-notice') !== notice;
    root.dataset.notice = isShown ? 'shown' : 'hidden';
  };

  settleTheme();
  settleNotice();
  addEventListener('theme', ({ detail }) => settleTheme(detail));
  addEventListener('storage', () => settleTheme());
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    settleTheme();
    settleNotice();
  });
})();
