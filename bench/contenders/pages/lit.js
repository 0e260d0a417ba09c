// The least a search with Lit can be: no client, no checks, no words in two languages, no address bar, no pages.
import { html, LitElement } from 'lit';
import { facets, factsOf, priceOf } from './listing-words.js';

class BareSearch extends LitElement {
  #answer;
  #latest = 0;

  connectedCallback() {
    super.connectedCallback();
    this.#ask('');
  }

  async #ask(text) {
    this.#latest += 1;
    const own = this.#latest;
    const query = new URLSearchParams({ limit: '20', ...(text ? { q: text } : {}) });
    for (const facet of facets) query.append('facets', facet);
    const response = await fetch(`/v1/listings?${query}`, { headers: { authorization: 'Bearer pk_test_demo' } });
    const answer = await response.json();
    if (own !== this.#latest) return;
    this.#answer = answer;
    this.requestUpdate();
  }

  render() {
    const { data = [], total, facets: counts = {} } = this.#answer ?? {};
    return html`<input type="search" @input=${({ target }) => this.#ask(target.value.trim())} />
      <p>${total}</p>
      <aside>
        ${Object.entries(counts).map(
          ([name, values]) =>
            html`<fieldset>
              <legend>${name}</legend>
              ${values.map(({ value, count }) => html`<label><input type="checkbox" />${value} <span>${count}</span></label>`)}
            </fieldset>`,
        )}
      </aside>
      <ol>
        ${data.map(
          (listing) =>
            html`<li>
              <article>
                <p>${listing.right.patentType ?? listing.rightType}</p>
                <h3>
                  <a href=${`listing.html?listing=${listing.id}`}>${listing.title.en ?? listing.title['zh-CN']}</a>
                </h3>
                <ul>
                  ${factsOf(listing).map((fact) => html`<li>${fact}</li>`)}
                </ul>
                <p>${priceOf(listing)}</p>
                <p>${listing.tradeModes.join(' / ')}</p>
                <span>${listing.verification.level}</span>
              </article>
            </li>`,
        )}
      </ol>`;
  }
}
customElements.define('bare-search', BareSearch);
const search = document.createElement('bare-search');
document.body.append(search);

globalThis.contender = {
  root: () => search.shadowRoot,
  input: () => search.shadowRoot?.querySelector('input[type=search]'),
  shown: () => search.shadowRoot?.querySelectorAll('article').length ?? 0,
  pause: 0,
};
