/** An order as the platform itself sees it. */
export interface OrderState {
  readonly id: string;
  readonly status: string;
  readonly escrowStatus: string;
  readonly transferStatus: string | null;
}

interface SandboxState {
  readonly now: string;
  readonly orders: readonly OrderState[];
  readonly ledger: { readonly journals: number; readonly totals: Readonly<Record<string, number>> };
}

/** The controls of the mock platform that a test may use for what no person on a page does: time, office, provider. */
export class SandboxControls {
  readonly #url: string;

  constructor(platformUrl: string) {
    this.#url = `${platformUrl}/__sandbox`;
  }

  async #call<Answer>(path: string, command?: { readonly method: 'POST' | 'PUT'; readonly body: object }) {
    const headers = { 'content-type': 'application/json' };
    const request = command ? { method: command.method, headers, body: JSON.stringify(command.body) } : {};
    const response = await fetch(`${this.#url}${path}`, request);
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`Failed to command the sandbox: ${path} answered ${JSON.stringify(answer)}.`);
    return answer as Answer;
  }

  state(): Promise<SandboxState> {
    return this.#call('/state');
  }

  async order(id: string): Promise<OrderState> {
    const { orders } = await this.state();
    const order = orders.find((each) => each.id === id);
    if (!order) throw new Error(`Failed to find order ${id}: the sandbox has no such order.`);
    return order;
  }

  /** `never` hands an actor's part to the test's people; the others play by themselves when the clock moves. */
  async actors(modes: Readonly<Record<string, 'never' | 'instantly'>>): Promise<void> {
    const actors = Object.fromEntries(Object.entries(modes).map(([actor, mode]) => [actor, { mode }]));
    await this.#call('/actors', { method: 'PUT', body: { actors } });
  }

  async act(orderId: string, deed: { readonly actor: string; readonly step: string }): Promise<void> {
    await this.#call('/act', { method: 'POST', body: { orderId, ...deed } });
  }

  async next(): Promise<void> {
    await this.#call('/clock', { method: 'POST', body: { command: 'next' } });
  }
}
