// Takes away what a customer’s consent no longer covers on the reader’s day, however long ago the page was built: an
// element with data-consent-until is replaced by the text in data-consent-instead, or goes, on the day after. Runs before
// the first of them and blocks, and looks at what is added later, so that nothing flashes.
(() => {
  const dayOf = (now) =>
    new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

  const settle = () => {
    const today = dayOf(new Date());
    for (const element of document.querySelectorAll('[data-consent-until]')) {
      const { consentUntil, consentInstead } = element.dataset;
      if (today <= consentUntil) continue;
      // The parser may still be filling the element: what it adds goes with it.
      if (consentInstead === undefined) element.remove();
      else element.replaceWith(consentInstead);
    }
  };

  settle();
  new MutationObserver(settle).observe(document, { childList: true, subtree: true });
  // A page that stays open, or comes back, on another day.
  addEventListener('pageshow', settle);
  document.addEventListener('visibilitychange', settle);
})();
