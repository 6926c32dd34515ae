// What a page does by itself: theme, folding, copying, and showing where the reader is. Everything works without it but
// the buttons, which therefore stay hidden until this script shows them.
(() => {
  'use strict';
  const root = document.documentElement;
  const each = (selector, action) => document.querySelectorAll(selector).forEach(action);
  const tool = name => document.querySelector(`[data-tool="${name}"]`);

  // ---- Theme: the system's until the reader chooses; figures listen to 'themechange' and redraw in the new colours.
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const themeButton = tool('theme');
  const isDark = () => (root.dataset.theme ?? (systemIsDark.matches ? 'dark' : 'light')) === 'dark';
  const showTheme = () => themeButton.setAttribute('aria-pressed', String(isDark()));
  const announceTheme = () => document.dispatchEvent(new CustomEvent('themechange'));

  themeButton.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try { localStorage.setItem('dib-theme', root.dataset.theme); } catch { /* A page from a file may not store. */ }
    showTheme();
    announceTheme();
  });
  systemIsDark.addEventListener('change', showTheme);
  themeButton.hidden = false;
  showTheme();

  // ---- Paper. It is white and narrower than the screen, and figures are drawn for the screen. Before printing the page
  // turns light and says so; each figure is printed as wide as it stands, scaled to fit. A figure that does not redraw at
  // once when it hears 'themechange' or 'beforeprint' is in time only for the page's own button, which waits for it.
  const paperWidth = 660;

  // Until nothing on the page has changed for a while, or has changed for too long.
  const settled = () => new Promise(resolve => {
    const end = () => { observer.disconnect(); clearTimeout(quiet); clearTimeout(last); resolve(); };
    let quiet = setTimeout(end, 400);
    const last = setTimeout(end, 6000);
    const observer = new MutationObserver(() => { clearTimeout(quiet); quiet = setTimeout(end, 400); });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });

  let screenTheme; // What to go back to: the reader's choice, or null for the system's; undefined while not on paper.
  function turnLight() {
    if (!isDark()) return;
    screenTheme = root.dataset.theme ?? null;
    root.dataset.theme = 'light';
    announceTheme();
  }
  function turnBack() {
    if (screenTheme === undefined) return;
    if (screenTheme === null) delete root.dataset.theme; else root.dataset.theme = screenTheme;
    screenTheme = undefined;
    announceTheme();
  }

  async function print() {
    if (isDark()) {
      turnLight();
      await settled();
    }
    window.print();
    turnBack();
  }

  addEventListener('beforeprint', () => {
    turnLight();
    each('.output.picture', picture => {
      const width = picture.offsetWidth;
      if (width === 0) return;
      picture.style.setProperty('--screen-width', `${width}px`);
      picture.style.setProperty('--print-zoom', Math.min(1, paperWidth / width));
    });
  });
  addEventListener('afterprint', () => {
    each('.output.picture', picture => ['--screen-width', '--print-zoom'].forEach(name => picture.style.removeProperty(name)));
    turnBack();
  });

  const printButton = tool('print');
  if (printButton) {
    printButton.addEventListener('click', print);
    printButton.hidden = false;
    addEventListener('keydown', event => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'p') {
        event.preventDefault();
        print();
      }
    });
  }

  // ---- Folding all at once: the button says what it will do, and follows what the reader folds by hand.
  function foldAll(name, selector) {
    const button = tool(name);
    const folds = [...document.querySelectorAll(selector)];
    if (!button || folds.length === 0) return;
    const anyOpen = () => folds.some(fold => fold.open);
    const show = () => {
      const word = anyOpen() ? button.dataset.hide : button.dataset.show;
      button.querySelector('.tool-name').textContent = word;
      button.title = word;
    };
    button.addEventListener('click', () => {
      const open = !anyOpen();
      folds.forEach(fold => { fold.open = open; });
      show();
    });
    folds.forEach(fold => fold.addEventListener('toggle', show));
    button.hidden = false;
    show();
  }
  foldAll('code', '.listing:not(.set-up)');
  foldAll('solutions', '.prose details');

  // ---- Copying: the text as written, whatever its lines do on this screen.
  const words = document.body.dataset;
  const status = document.querySelector('[role="status"]');
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without clipboard access: the old way, through a selection.
      const area = document.createElement('textarea');
      area.value = text;
      area.className = 'unseen';
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
  }
  each('pre.code', block => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = words.copy;
    button.addEventListener('click', async () => {
      await copy(block.querySelector('code').textContent.replace(/\n$/, ''));
      button.textContent = status.textContent = words.copied;
      button.classList.add('done');
      setTimeout(() => {
        button.textContent = words.copy;
        status.textContent = '';
        button.classList.remove('done');
      }, 1600);
    });
    block.append(button);
  });

  // ---- Contents: always open beside the text where there is room, folded above it where there is not.
  const contents = document.querySelector('.contents details');
  if (contents) {
    const isBeside = matchMedia('(min-width: 1180px)');
    const place = () => { contents.open = isBeside.matches; };
    isBeside.addEventListener('change', place);
    contents.addEventListener('click', event => {
      if (event.target.closest('a') && !isBeside.matches) contents.open = false;
    });
    place();

    const links = new Map([...contents.querySelectorAll('a')].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
    const mark = id => links.forEach((link, key) => {
      if (key === id) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
    });
    const observer = new IntersectionObserver(entries => {
      const reached = entries.find(entry => entry.isIntersecting);
      if (reached) mark(reached.target.id);
    }, { rootMargin: '0px 0px -70% 0px' });
    each('h2[id], h3[id]', heading => { if (links.has(heading.id)) observer.observe(heading); });
  }

  // ---- What scrolls sideways or down can be reached by keyboard.
  const reach = new ResizeObserver(entries => entries.forEach(({ target }) => {
    const scrolls = target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight;
    if (scrolls) target.tabIndex = 0; else target.removeAttribute('tabindex');
  }));
  each('.scroll', area => reach.observe(area));
})();
