import type { ImportReport } from '@ip-portal/mock-server/http';

export interface Site {
  readonly url: string;
  readonly platformUrl: string;
  readonly publishableKey: string;
  /** What became of `catalogue`; null without one. */
  readonly report: ImportReport | null;
  readonly close: () => Promise<void>;
}

export interface SiteOptions {
  /** 0 for any free port. */
  readonly port: number;
  readonly platformPort: number;
  readonly seed?: number;
  readonly listings?: number;
  readonly catalogue?: string | undefined;
  /** Fen; for rights of the catalogue that name no price. */
  readonly askingPrice?: number;
  /** UTC instant of the sandbox clock, which then stands still. */
  readonly now?: string;
}

export function startSite(options: SiteOptions): Promise<Site>;
