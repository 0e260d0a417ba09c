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
  readonly #portal: PortalController<'statement'>;
  readonly #bookings: StatementController;

  constructor(host: LitElement) {
    adopt(host, statementStyles);
    this.#portal = new PortalController(host, {
      words: statementWords,
      follow: () => {
        // It is asked for when it is opened.
      },
    });
    this.#bookings = new StatementController(host, () => this.#portal.portal?.client);
  }

  open(order: Order): void {
    void this.#bookings.open(order);
  }

  /** What was booked since it was opened is read as well. */
  follow(order: Order): void {
    this.#bookings.follow(order);
  }

  close(): void {
    this.#bookings.close();
  }

  /** Nothing while it is closed; `waits` says that it is on its way. */
  content(
    order: Order,
    { messages, waits }: { readonly messages: Sections['escrow']; readonly waits: TemplateResult },
  ): TemplateResult | typeof nothing {
    const { view } = this.#bookings;
    const { messages: words, locale, isMute } = this.#portal;
    if (view.status === 'closed') return nothing;
    if (isMute) return mutePanel;
    if (view.status === 'failed')
      return failurePanel(view.failure, {
        messages,
        retry: () => {
          this.open(order);
        },
      });
    return view.status === 'ready' && words ? ledgerTable(view.statement, { messages: words, locale }) : waits;
  }
}
