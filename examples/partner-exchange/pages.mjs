import { html } from './markup.mjs';

const desks = {
  buyer: { path: '/buyer', name: '买方工作台', about: '下单、付款、签署文件、验收。' },
  seller: { path: '/seller', name: '卖方工作台', about: '确认交易、签署文件、查看托管款项与放款。' },
};
const kinds = { invention: '发明专利', utility_model: '实用新型', design: '外观设计' };
const hint = html`<p class="note">选择一笔订单，查看进度、款项与文件，办理轮到您的一步。</p>`;

const yuan = ({ amount, currency }) =>
  new Intl.NumberFormat('zh-CN', { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(
    amount / 100,
  );

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
        <footer>示例网站，交易所与人物均为虚构；专利与订单数据来自沙箱平台，不构成要约。</footer>
      </body>
    </html>`;
}

/** The board: what is on offer, read and written on the server. A narrow screen keeps two of its columns. */
export function boardPage({ portal, role, listings }) {
  const rows = listings.map(
    ({ id, title, right, price, seller, verification }) =>
      html`<tr>
        <th scope="row">
          <a href="/order?listing=${id}">${title['zh-CN']}</a>
          <small>${right.number} · ${kinds[right.patentType]}</small>
          <small class="narrow">${seller.name['zh-CN']}</small>
        </th>
        <td class="wide">${right.ipc[0] ?? right.locarno}</td>
        <td class="wide">${right.expiresOn}</td>
        <td class="wide">${verification.asOf}</td>
        <td class="wide">${seller.name['zh-CN']}</td>
        <td class="figure price">${yuan(price)}</td>
      </tr>`,
  );
  return page(
    { title: '今日挂牌', portal, role },
    html`<div class="lead">
        <h1>今日挂牌</h1>
        <p class="note">已核验、可转让、明码标价的专利，按发布时间排列；点击名称下单。</p>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">专利</th>
            <th scope="col" class="wide">分类号</th>
            <th scope="col" class="wide">期限至</th>
            <th scope="col" class="wide">核验日</th>
            <th scope="col" class="wide">卖方</th>
            <th scope="col" class="figure">挂牌价</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
      ${rows.length === 0 ? html`<p class="none">目前没有符合条件的挂牌，请稍后再来。</p>` : ''}`,
  );
}

export function orderPage({ portal, role, listingId }) {
  return page(
    { title: '下单', portal, role },
    html`<div class="lead"><h1>下单</h1></div>
      <ip-order-form listing-id="${listingId}" tracker-href="/buyer?order={id}"></ip-order-form>`,
  );
}

export function signInPage({ portal, next }) {
  const choices = Object.entries(desks).map(
    ([role, desk]) => html`<button name="role" value="${role}"><b>${desk.name}</b> ${desk.about}</button>`,
  );
  return page(
    { title: '登录', portal, role: null },
    html`<div class="lead"><h1>登录</h1></div>
      <form class="choice" method="post" action="/sign-in">
        <input type="hidden" name="next" value="${next}" />
        ${choices}
      </form>
      <p class="note">示例不设密码，请选择一方；正式的交易所在这里接自己的登录。</p>`,
  );
}

/** The order that is open comes first, on a phone above the list; a wide desk has the list beside it. */
function deskOf(role, { portal, orderId, order }) {
  const { path, name } = desks[role];
  return page(
    { title: name, portal, role },
    html`<div class="lead">
        <h1>${name}</h1>
        ${orderId ? '' : hint}
      </div>
      <div class="desk">
        ${orderId ? html`<div class="open">${order}</div>` : ''}
        <ip-order-list tracker-href="${path}?order={id}"></ip-order-list>
      </div>`,
  );
}

/** The buyer's desk: the list, and the order as the composed tracker. */
export function buyerPage({ portal, orderId }) {
  const order = html`<ip-order-tracker order-id="${orderId}"></ip-order-tracker>`;
  return deskOf('buyer', { portal, orderId, order });
}

/** The seller's desk: the same data in the exchange's own order, papers before the office, in place of the tracker's panels. */
export function sellerPage({ portal, orderId }) {
  const order = html`<ip-order-tracker class="short" order-id="${orderId}">
    <div slot="panels" class="panels">
      <ip-documents order-id="${orderId}"></ip-documents>
      <ip-transfer-status order-id="${orderId}"></ip-transfer-status>
    </div>
  </ip-order-tracker>`;
  return deskOf('seller', { portal, orderId, order });
}
