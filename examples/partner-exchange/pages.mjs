import { html } from './markup.mjs';

const desks = {
  buyer: { path: '/buyer', name: '买方工作台' },
  seller: { path: '/seller', name: '卖方工作台' },
};

/** Every page: head, the two desks, who is signed in. */
function page({ title, portal, role }, main) {
  const links = Object.entries(desks).map(
    ([name, desk]) => html`<a href="${desk.path}" ${name === role ? html`aria-current="page"` : ''}>${desk.name}</a>`,
  );
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content="滇池知识产权交易所的买方与卖方工作台：订单、资金托管、文件与过户进度。" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · 滇池知识产权交易所</title>
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/ip-portal/themes/exchange.css" />
        <link rel="stylesheet" href="/exchange.css" />
        <script
          type="module"
          src="/ip-portal/loader.js"
          data-key="${portal.key}"
          data-base-url="${portal.baseUrl}"
          data-session-url="/session"
        ></script>
      </head>
      <body>
        <header>
          <a class="name" href="/"><img src="/mark.svg" alt="" width="28" height="28" />滇池知识产权交易所</a>
          <nav aria-label="工作台">${links}</nav>
          ${role ? html`<form method="post" action="/sign-out"><button>退出</button></form>` : ''}
        </header>
        <main>${main}</main>
      </body>
    </html>`;
}

/** The board: what is on offer, read and written on the server. */
export function boardPage({ portal, role, listings }) {
  const rows = listings.map(
    ({ id, title, right, price, seller }) =>
      html`<tr>
        <th scope="row"><a href="/order?listing=${id}">${title['zh-CN']}</a><small>${right.number}</small></th>
        <td>${seller.name['zh-CN']}</td>
        <td class="figure">
          ${new Intl.NumberFormat('zh-CN', { style: 'currency', currency: price.currency }).format(price.amount / 100)}
        </td>
      </tr>`,
  );
  return page(
    { title: '今日挂牌', portal, role },
    html`<h1>今日挂牌</h1>
      <p class="note">已核验、可转让、明码标价的专利，按发布时间排列。</p>
      <div class="scroll" role="region" aria-label="今日挂牌" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">专利</th>
              <th scope="col">转让方</th>
              <th scope="col" class="figure">挂牌价</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>`,
  );
}

export function orderPage({ portal, role, listingId }) {
  return page(
    { title: '下单', portal, role },
    html`<h1>下单</h1>
      <ip-order-form listing-id="${listingId}" tracker-href="/buyer?order={id}"></ip-order-form>`,
  );
}

export function signInPage({ portal, next }) {
  const choices = Object.entries(desks).map(
    ([role, desk]) => html`<button name="role" value="${role}">${desk.name}</button>`,
  );
  return page(
    { title: '登录', portal, role: null },
    html`<h1>登录</h1>
      <p class="note">示例不设密码，请选择一方；正式的交易所在这里接自己的登录。</p>
      <form class="choice" method="post" action="/sign-in">
        <input type="hidden" name="next" value="${next}" />
        ${choices}
      </form>`,
  );
}

/** The buyer's desk: the list, and the order as the composed tracker. */
export function buyerPage({ portal, orderId }) {
  return page(
    { title: '买方工作台', portal, role: 'buyer' },
    html`<h1>买方工作台</h1>
      <div class="desk">
        <ip-order-list tracker-href="/buyer?order={id}"></ip-order-list>
        ${orderId ? html`<ip-order-tracker order-id="${orderId}"></ip-order-tracker>` : ''}
      </div>`,
  );
}

/** The seller's desk: the same data, laid out by the exchange. */
export function sellerPage({ portal, orderId }) {
  const panels = html`<div class="panels">
      <ip-escrow order-id="${orderId}"></ip-escrow>
      <ip-transfer-status order-id="${orderId}"></ip-transfer-status>
      <ip-documents order-id="${orderId}"></ip-documents>
    </div>
    <ip-order-tracker order-id="${orderId}"></ip-order-tracker>`;
  return page(
    { title: '卖方工作台', portal, role: 'seller' },
    html`<h1>卖方工作台</h1>
      <div class="desk">
        <ip-order-list tracker-href="/seller?order={id}"></ip-order-list>
        ${orderId ? html`<div>${panels}</div>` : ''}
      </div>`,
  );
}
