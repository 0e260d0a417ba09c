export interface Exchange {
  readonly url: string;
  readonly platformUrl: string;
  readonly close: () => Promise<void>;
}

export interface ExchangeOptions {
  /** 0 for any free port. */
  readonly port: number;
  readonly platformPort: number;
  readonly listings?: number;
  /** UTC instant of the sandbox clock, which then stands still. */
  readonly now?: string;
}

export function startExchange(options: ExchangeOptions): Promise<Exchange>;
