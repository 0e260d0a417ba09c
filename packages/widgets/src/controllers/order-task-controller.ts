import { OrdersResource, type AvailableAction } from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isKnown } from '../formats/viewer-turn.js';
import { failureOf, type Failure } from './failure.js';
import type { OrderController } from './order-controller.js';
import { send, verbOf, type ActionInput, type OrderTask } from './order-task.js';

/** The order does not offer any more what the person was asked. */
const overtaken: Failure = { kind: 'conflict', code: 'action_not_available', requestId: null, retryable: true };

/** What the viewer does with an order: asks before it acts, acts once, and copes with whoever was faster. */
export class OrderTaskController implements ReactiveController {
  readonly #work: () => { task: OrderTask };
  readonly #host: ReactiveControllerHost;
  readonly #order: OrderController;

  constructor(host: ReactiveControllerHost, options: { readonly order: OrderController }) {
    this.#host = host;
    this.#order = options.order;
    this.#work = options.order.work(() => ({ task: { status: 'none' } }));
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing is under way before the person chooses; the interface asks for one method.
  }

  get task(): OrderTask {
    return this.#work().task;
  }

  /** Opens the question of an action, or closes it with null. */
  choose(action: AvailableAction | null): void {
    this.#set(this.#work(), action ? { status: 'chosen', action, failure: null } : { status: 'none' });
  }

  /**
   * Carries out the chosen action; does nothing while one is under way already. Whoever was faster has changed the order: it is
   * shown as it is, what was typed is kept, and the person decides again.
   */
  async perform(input: ActionInput): Promise<void> {
    const work = this.#work();
    const { task } = work;
    const { view, client } = this.#order;
    if (task.status !== 'chosen' || view.status !== 'ready' || !client || !task.action.enabled) return;
    const { order } = view;
    const { action } = task;
    let failure: Failure | null = null;
    let writes = false;
    this.#set(work, { status: 'working', action });
    try {
      // What a way out brings depends on the hour, too, and no event tells that a time is over.
      if (!verbOf(action.action)?.carriesOn)
        await this.#order.take(await client.use(OrdersResource).retrieve(order.id, { cache: false }));
      // One verb may mean another step meanwhile, or cost more: then nothing is sent.
      const known = action.warnings.map(({ code }) => code);
      if (this.#offered(action, work)?.warnings.every(({ code }) => known.includes(code))) {
        writes = true;
        const answer = await send(client, order, { action: action.action, input });
        if (answer && work === this.#work()) await this.#order.take(answer);
        this.#set(work, { status: 'none' });
        return;
      }
    } catch (error) {
      failure = failureOf(error, { writes });
      if (failure.kind === 'conflict' || failure.kind === 'unknown_outcome') await this.#order.refresh();
    }
    const again = this.#offered(action, work);
    this.#set(
      work,
      again
        ? { status: 'chosen', action: again, failure }
        : { status: 'overtaken', failure: failure ?? overtaken, input },
    );
  }

  /** The action as the order offers it now; none of another order, and none in a status of a later platform. */
  #offered({ action, step }: AvailableAction, work: { task: OrderTask }): AvailableAction | undefined {
    const { view } = this.#order;
    if (view.status !== 'ready' || work !== this.#work() || !isKnown(view.order)) return undefined;
    return view.order.availableActions.find((one) => one.action === action && one.step === step && one.enabled);
  }

  #set(work: { task: OrderTask }, task: OrderTask): void {
    work.task = task;
    this.#host.requestUpdate();
  }
}
