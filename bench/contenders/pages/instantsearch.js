// InstantSearch with its leanest imports: box, hits, facets, order, count and pages over the same listings.
import { liteClient } from 'algoliasearch/lite';
import InstantSearch from 'instantsearch.js/es/lib/InstantSearch.js';
import hits from 'instantsearch.js/es/widgets/hits/hits.js';
import pagination from 'instantsearch.js/es/widgets/pagination/pagination.js';
import refinementList from 'instantsearch.js/es/widgets/refinement-list/refinement-list.js';
import searchBox from 'instantsearch.js/es/widgets/search-box/search-box.js';
import sortBy from 'instantsearch.js/es/widgets/sort-by/sort-by.js';
import stats from 'instantsearch.js/es/widgets/stats/stats.js';
import { facets, factsOf, priceOf } from './listing-words.js';

const element = (id) => {
  const node = document.createElement('div');
  node.id = id;
  return node;
};
const aside = element('facets');
aside.append(...facets.map((name) => element(name)));
document.body.append(element('box'), element('count'), element('order'), aside, element('hits'), element('pages'));

const item = (listing, { html }) =>
  html`<article>
    <p>${listing.right.patentType ?? listing.rightType}</p>
    <h3><a href=${`listing.html?listing=${listing.id}`}>${listing.title.en ?? listing.title['zh-CN']}</a></h3>
    <ul>
      ${factsOf(listing).map((fact) => html`<li>${fact}</li>`)}
    </ul>
    <p>${priceOf(listing)}</p>
    <p>${listing.tradeModes.join(' / ')}</p>
    <span>${listing.verification.level}</span>
  </article>`;

const { hostname, port } = location;
const searchClient = liteClient('bench', 'key', {
  hosts: [{ url: `${hostname}:${port}`, accept: 'readWrite', protocol: 'http' }],
});
const search = new InstantSearch({ indexName: 'listings', searchClient });
search.addWidgets([
  searchBox({ container: '#box' }),
  stats({ container: '#count' }),
  sortBy({
    container: '#order',
    items: [
      { label: 'Relevance', value: 'listings' },
      { label: 'Newest', value: 'newest' },
      { label: 'Price', value: 'price_asc' },
    ],
  }),
  ...facets.map((attribute) => refinementList({ container: `#${attribute}`, attribute, limit: 20 })),
  hits({ container: '#hits', templates: { item } }),
  pagination({ container: '#pages' }),
]);
search.start();

globalThis.contender = {
  root: () => document.body,
  input: () => document.querySelector('#box input'),
  shown: () => document.querySelectorAll('#hits article').length,
  pause: 0,
};
