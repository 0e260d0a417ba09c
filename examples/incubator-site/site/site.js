// The page's own few lines: what a visitor sets (kept in a cookie, so that the server writes it into the next page), the
// language switch, and what the elements tell the page by their events.
const html = document.documentElement;

/** `theme`, `mode` and `scheme` stand on the root element; the cookie holds the three values in this order. */
function look() {
  const { theme, mode, scheme } = html.dataset;
  return { theme, mode, scheme };
}

function apply(name, value) {
  html.dataset[name] = value;
  const { theme, mode, scheme } = look();
  document.cookie = `look=${theme}.${mode}.${scheme}; Path=/; SameSite=Lax; Max-Age=31536000`;
  if (name === 'theme') document.querySelector('[data-theme-file]').href = `/ip-portal/themes/${value}.css`;
  if (name === 'mode') {
    for (const element of document.querySelectorAll('body *')) {
      if (!element.localName.startsWith('ip-')) continue;
      if (value === 'elder') element.setAttribute('display-mode', 'elder');
      else element.removeAttribute('display-mode');
    }
  }
  showState();
}

const isDark = () =>
  html.dataset.scheme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : html.dataset.scheme === 'dark';

function isOn(control) {
  const { set, value, between } = control.dataset;
  if (value) return html.dataset[set] === value;
  return set === 'scheme' ? isDark() : html.dataset[set] === between.split(' ')[1];
}

function showState() {
  for (const control of document.querySelectorAll('[data-set]'))
    control.setAttribute('aria-pressed', String(isOn(control)));
}

for (const control of document.querySelectorAll('[data-set]')) {
  control.addEventListener('click', () => {
    const { set, value, between } = control.dataset;
    const [off, on] = (between ?? '').split(' ');
    apply(set, value ?? (isOn(control) ? off : on));
  });
}
showState();

// The other language shows the same search, listing or order.
for (const link of document.querySelectorAll('a[data-keep-address]'))
  link.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
  });

// The search writes its state into the address: whoever signs in comes back to it.
document.addEventListener('submit', (event) => {
  const next = event.target.querySelector('[data-next]');
  if (next) next.value = location.pathname + location.search;
});

// How many rights are on offer, as the search itself says.
document.querySelector('[data-shelf]')?.addEventListener('ip-search-changed', (event) => {
  const { total } = event.detail;
  if (typeof total !== 'number') return;
  document.querySelector('[data-total]').value = new Intl.NumberFormat(html.lang).format(total);
  document.querySelector('[data-total-line]').hidden = false;
});

// Back to the search the visitor came from, with its filters, where there was one.
document.querySelector('[data-back]')?.addEventListener('click', (event) => {
  const from = URL.canParse(document.referrer) ? new URL(document.referrer) : null;
  if (from?.origin !== location.origin || from.pathname !== event.currentTarget.pathname || history.length < 2) return;
  event.preventDefault();
  history.back();
});

// An element needs somebody who is signed in: the page knows where that is done.
document.addEventListener('ip-sign-in-requested', () => {
  if (html.dataset.member !== 'nobody') return;
  const folder = html.lang === 'en' ? '/en' : '';
  location.assign(`${folder}/sign-in.html?next=${encodeURIComponent(location.pathname + location.search)}`);
});

const orderId = new URLSearchParams(location.search).get('order');
const share = document.querySelector('[data-share]');
if (share && orderId) {
  share.hidden = false;
  const made = share.querySelector('[data-link]');
  const button = share.querySelector('[data-make-link]');
  button.addEventListener('click', async () => {
    const response = await fetch('/tracking-links', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ orderId }),
    }).catch(() => null);
    if (!response?.ok) {
      made.textContent = button.dataset.failed;
      return;
    }
    const { link } = await response.json();
    const folder = html.lang === 'en' ? '/en' : '';
    const address = new URL(`${folder}${link}`, location.href).href;
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.textContent = address;
    made.replaceChildren(anchor);
  });
}

// A tracking link carries its token behind the mark: no server and no referrer ever sees it.
const tracked = document.querySelector('[data-tracked]');
function openTracked() {
  const given = new URLSearchParams(location.hash.slice(1));
  const [order, token] = [given.get('order'), given.get('token')];
  tracked.hidden = !(order && token);
  document.querySelector('[data-untracked]').hidden = !tracked.hidden;
  if (tracked.hidden) return;
  tracked.setAttribute('tracking-token', token);
  tracked.querySelector('ip-order-tracker').setAttribute('order-id', order);
}
if (tracked) {
  openTracked();
  addEventListener('hashchange', openTracked);
}
