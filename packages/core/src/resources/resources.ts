import type { Transport } from '../transport/transport.js';
import { DepositsResource } from './deposits.js';
import { DocumentsResource } from './documents.js';
import { EscrowResource } from './escrow.js';
import { EventsResource } from './events.js';
import { LedgerResource } from './ledger.js';
import { ListingsResource } from './listings.js';
import { OrdersResource } from './orders.js';
import { PaymentsResource } from './payments.js';
import { PortalResource } from './portal.js';
import { QuotesResource } from './quotes.js';
import { TransfersResource } from './transfers.js';
import { VerificationsResource } from './verifications.js';

/** The resources every client has, whatever its credential. */
export interface Resources {
  readonly portal: PortalResource;
  readonly listings: ListingsResource;
  readonly verifications: VerificationsResource;
  readonly deposits: DepositsResource;
  readonly quotes: QuotesResource;
  readonly orders: OrdersResource;
  readonly documents: DocumentsResource;
  readonly payments: PaymentsResource;
  readonly escrow: EscrowResource;
  readonly ledger: LedgerResource;
  readonly transfers: TransfersResource;
  readonly events: EventsResource;
}

export function createResources(transport: Transport): Resources {
  return {
    portal: new PortalResource(transport),
    listings: new ListingsResource(transport),
    verifications: new VerificationsResource(transport),
    deposits: new DepositsResource(transport),
    quotes: new QuotesResource(transport),
    orders: new OrdersResource(transport),
    documents: new DocumentsResource(transport),
    payments: new PaymentsResource(transport),
    escrow: new EscrowResource(transport),
    ledger: new LedgerResource(transport),
    transfers: new TransfersResource(transport),
    events: new EventsResource(transport),
  };
}
