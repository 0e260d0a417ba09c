import type { Transport } from '../transport/transport.js';
import { DepositsResource } from './deposits.js';
import { DocumentsResource } from './documents.js';
import { EnquiriesResource } from './enquiries.js';
import { EscrowResource } from './escrow.js';
import { EventsResource } from './events.js';
import { LedgerResource } from './ledger.js';
import { ListingsResource } from './listings.js';
import { OrdersResource } from './orders.js';
import { PaymentsResource } from './payments.js';
import { PortalResource } from './portal.js';
import { QuotesResource } from './quotes.js';
import { RegistryResource } from './registry.js';
import { TransfersResource } from './transfers.js';
import { VerificationsResource } from './verifications.js';

/** A resource of the platform as a class: `ListingsResource`. */
export type ResourceClass<Resource> = new (transport: Transport) => Resource;

/** The resources every client has, whatever its credential. */
export interface Resources {
  readonly portal: PortalResource;
  readonly listings: ListingsResource;
  readonly verifications: VerificationsResource;
  readonly enquiries: EnquiriesResource;
  readonly deposits: DepositsResource;
  readonly quotes: QuotesResource;
  readonly orders: OrdersResource;
  readonly documents: DocumentsResource;
  readonly payments: PaymentsResource;
  readonly escrow: EscrowResource;
  readonly ledger: LedgerResource;
  readonly registry: RegistryResource;
  readonly transfers: TransfersResource;
  readonly events: EventsResource;
}

/** All of them, each made once by `make`. */
export function createResources(
  make: <Resource extends object>(resource: ResourceClass<Resource>) => Resource,
): Resources {
  return {
    portal: make(PortalResource),
    listings: make(ListingsResource),
    verifications: make(VerificationsResource),
    enquiries: make(EnquiriesResource),
    deposits: make(DepositsResource),
    quotes: make(QuotesResource),
    orders: make(OrdersResource),
    documents: make(DocumentsResource),
    payments: make(PaymentsResource),
    escrow: make(EscrowResource),
    ledger: make(LedgerResource),
    registry: make(RegistryResource),
    transfers: make(TransfersResource),
    events: make(EventsResource),
  };
}
