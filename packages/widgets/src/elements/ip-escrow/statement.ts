import { nothing, type LitElement, type TemplateResult } from 'lit';
import { PortalController } from '../../controllers/portal-controller.js';
import { StatementController } from '../../controllers/statement-controller.js';
import { statementWords, type Sections } from '../../locale.js';
import { adopt } from '../../styles/adopt.js';
import { failurePanel, mutePanel } from '../../templates/failure-panel.js';
import { ledgerTable } from './ledger-table.js';
import { statementStyles } from './statement.styles.js';

type Order = Parameters<StatementController['open']>[0];

/** For the element that asked for this file. */
export function partFor(host: LitElement): Statement {
  return new Statement(host);
}

/** Every booking of an order's money; made when somebody asks for them. */
export class Statement {
  readonly bookings: StatementController;
  readonly #portal: PortalController<'statement'>;

  constructor(host: LitElement) {
    adopt(host, statementStyles);
    this.#portal = new PortalController(host, { words: statementWords });
    this.bookings = new StatementController(host, () => this.#portal.portal?.client);
  }

  /** Nothing while it is closed; `waits` says that it is on its way. */
  content(
    order: Order,
    { messages, waits }: { readonly messages: Sections['escrow']; readonly waits: TemplateResult },
  ): TemplateResult | typeof nothing {
    const { view } = this.bookings;
    const { messages: words, locale, isMute } = this.#portal;
    if (view.status === 'closed') return nothing;
    if (isMute) return mutePanel;
    if (view.status === 'failed')
      return failurePanel(view.failure, {
        messages,
        retry: () => {
          void this.bookings.open(order);
        },
      });
    return view.status === 'ready' && words ? ledgerTable(view.statement, { messages: words, locale }) : waits;
  }
}
