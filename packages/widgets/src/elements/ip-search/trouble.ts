import { nothing, type LitElement, type TemplateResult } from 'lit';
import { failureOf } from '../../controllers/failure.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { tellSite } from '../../controllers/tell-site.js';
import { IpElementFailedEvent, type ElementState } from '../../events.js';
import { failureWords } from '../../locale.js';
import { failurePanel, mutePanel, stateOf } from '../../templates/failure-panel.js';
import { staleNotice } from '../../templates/stale-notice.js';

/** For the search that asked for this file. */
export function partFor(host: LitElement): Trouble {
  return new Trouble(host);
}

/** What a search shows once something has gone wrong. */
export class Trouble {
  readonly #host: LitElement;
  readonly #portal: PortalController<'failure'>;
  #told: unknown;

  constructor(host: LitElement) {
    this.#host = host;
    this.#portal = new PortalController(host, { words: failureWords });
  }

  /** The state an error puts the element into; told as an event once per error. */
  tell(error: unknown): ElementState {
    const failure = failureOf(error);
    if (error !== this.#told) {
      this.#host.dispatchEvent(new IpElementFailedEvent(failure));
      tellSite(failure);
    }
    this.#told = error;
    return stateOf(failure);
  }

  /** In place of the results. */
  panel(error: unknown, retry: (() => void) | null): TemplateResult | typeof nothing {
    const { messages, isMute } = this.#portal;
    if (isMute) return mutePanel;
    return messages ? failurePanel(failureOf(error), { messages, retry }) : nothing;
  }

  /** Over results that could not be asked for again. */
  notice(error: unknown, retry: () => void): TemplateResult | typeof nothing {
    const { messages } = this.#portal;
    if (!messages) return nothing;
    return staleNotice(messages.stale, { messages, why: messages.failure[failureOf(error).kind], retry });
  }
}
