// Our search as a page has it from npm.
import { configure } from '@ip-portal/widgets';
import '@ip-portal/widgets/elements/ip-search/define.js';

configure({ key: 'pk_test_demo', baseUrl: location.origin, locale: 'en' });
const search = document.createElement('ip-search');
search.setAttribute('listing-href', 'listing.html?listing={id}');
document.body.append(search);

globalThis.contender = {
  root: () => search.shadowRoot,
  input: () => search.shadowRoot?.querySelector('input[type=search]'),
  shown: () => search.shadowRoot?.querySelectorAll('[part~=results] [part~=card]').length ?? 0,
  /** Milliseconds of quiet it waits for on purpose before it asks. */
  pause: 150,
};
