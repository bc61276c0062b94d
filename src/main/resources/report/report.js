'use strict';
// The report reads well without this: it adds the filter, the keys and the theme switch.
(() => {
  const body = document.body;
  const chips = [...document.querySelectorAll('[data-show]')].filter(one => one.matches('button'));
  const findings = [...document.querySelectorAll('.finding')];
  const events = [...document.querySelectorAll('section.event')];
  const links = [...document.querySelectorAll('nav.side a')];
  const status = document.getElementById('status');
  let current = -1;

  const shown = finding => body.dataset.show === undefined || finding.classList.contains(body.dataset.show);

  function show(what) {
    if (what === 'all') {
      delete body.dataset.show;
    } else {
      body.dataset.show = what;
    }
    for (const chip of chips) {
      chip.setAttribute('aria-pressed', String(chip.dataset.show === what));
    }
    for (const event of events) {
      event.hidden = what !== 'all' && ![...event.querySelectorAll('.finding')].some(shown);
    }
    status.textContent = findings.filter(shown).length + ' findings shown';
  }

  function step(by) {
    const middle = 70;
    if (current < 0) {
      const ahead = findings.findIndex(one => shown(one) && one.getBoundingClientRect().top > middle);
      current = by > 0 ? (ahead < 0 ? findings.length : ahead) - 1 : (ahead < 0 ? findings.length : ahead);
    }
    for (let at = current + by; at >= 0 && at < findings.length; at += by) {
      if (shown(findings[at])) {
        current = at;
        findings[at].scrollIntoView({ block: 'start' });
        findings[at].focus({ preventScroll: true });
        return;
      }
    }
  }

  chips.forEach(chip => chip.addEventListener('click', () => show(chip.dataset.show)));
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'n') step(1);
    if (event.key === 'p') step(-1);
  });
  document.addEventListener('wheel', () => { current = -1; }, { passive: true });

  const root = document.documentElement;
  const theme = document.getElementById('theme');
  const dark = () => root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  const name = () => { theme.textContent = dark() ? 'Light' : 'Dark'; };
  theme.addEventListener('click', () => { root.dataset.theme = dark() ? 'light' : 'dark'; name(); });
  name();

  // Which section is being read: the last one whose head has passed the bar.
  const targets = links.map(link => document.getElementById(link.hash.slice(1)));
  let waiting = false;
  function follow() {
    waiting = false;
    let here = 0;
    targets.forEach((target, at) => {
      if (target && !target.hidden && target.getBoundingClientRect().top < 90) here = at;
    });
    links.forEach((link, at) => {
      if (at === here) {
        link.setAttribute('aria-current', 'true');
      } else {
        link.removeAttribute('aria-current');
      }
    });
  }
  document.addEventListener('scroll', () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(follow);
    }
  }, { passive: true });
  follow();
})();
