import type { AvailableAction } from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failureOf } from './failure.js';
import type { OrderController } from './order-controller.js';
import { send, type ActionInput, type OrderTask } from './order-task.js';

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

  /** Carries out the chosen action; does nothing while one is under way already. */
  async perform(input: ActionInput): Promise<void> {
    const work = this.#work();
    const { task } = work;
    const { view, client } = this.#order;
    if (task.status !== 'chosen' || view.status !== 'ready' || !client || !task.action.enabled) return;
    const { action } = task;
    this.#set(work, { status: 'working', action });
    try {
      const order = await send(client, view.order, { action: action.action, input });
      if (order && work === this.#work()) await this.#order.take(order);
      this.#set(work, { status: 'none' });
    } catch (error) {
      await this.#refused(error, { work, action, input });
    }
  }

  /** Whoever was faster has changed the order: show it as it is, keep what was typed, and let the person decide again. */
  async #refused(
    error: unknown,
    asked: { readonly work: { task: OrderTask }; readonly action: AvailableAction; readonly input: ActionInput },
  ): Promise<void> {
    const failure = failureOf(error, { writes: true });
    if (failure.kind === 'conflict' || failure.kind === 'unknown_outcome') await this.#order.refresh();
    const { view } = this.#order;
    const offered = view.status === 'ready' ? view.order.availableActions : [];
    const again = offered.find(
      ({ action, step, enabled }) => action === asked.action.action && step === asked.action.step && enabled,
    );
    this.#set(
      asked.work,
      again ? { status: 'chosen', action: again, failure } : { status: 'overtaken', failure, input: asked.input },
    );
  }

  #set(work: { task: OrderTask }, task: OrderTask): void {
    work.task = task;
    this.#host.requestUpdate();
  }
}
