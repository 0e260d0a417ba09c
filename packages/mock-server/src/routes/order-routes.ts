import {
  availableActions,
  escrowMachine,
  operations,
  orderMachine,
  stepFor,
  uploadLimits,
  type ActionName,
  type Order,
  type Step,
} from '@ip-portal/core/model';
import { orderFor, orderOfParty, partyOf, requireRole, roleIn, tenantOf, type Caller } from '../domain/access.js';
import { paymentDue } from '../domain/actor-script.js';
import { takeStep } from '../domain/deal-flow.js';
import { openOrder, quoteOfTenant } from '../domain/ordering.js';
import { orderOf } from '../domain/order-store.js';
import { openPayment } from '../domain/payments.js';
import { bytesOf, paperView } from '../domain/paper-file.js';
import { previewOf } from '../domain/preview.js';
import { quoteFor } from '../domain/quote.js';
import { notFound, Refusal } from '../domain/refusal.js';
import { hexadecimal, sha256 } from '../domain/sha256.js';
import { signPaper, uploadPaper } from '../domain/signing.js';
import { escrowView, orderView, statementView, transferView } from '../domain/view.js';
import type { OrderRow, World } from '../domain/world.js';
import { checkoutUrl } from './checkout-url.js';
import { pageOf } from './paging.js';
import { returnUrlFor } from './return-url.js';
import {
  parameterOf,
  ReadyFile,
  requireVersion,
  route,
  routeWithInput,
  type Call,
  type RawCall,
  type Route,
} from './route.js';

/** Quotes, orders, their papers, money and office case. */
export const orderRoutes: readonly Route[] = [
  routeWithInput(operations.quotesCreate, ({ world, caller, input }) => {
    const { row } = quoteFor(world, input, { tenant: tenantOf(world, caller), buyerCountry: countryOf(world, caller) });
    world.quotes.set(row.quote.id, row);
    return row.quote;
  }),
  route(
    operations.quotesRetrieve,
    (call) => quoteOfTenant(call.world, parameterOf(call, 'id'), call.caller.tenantId).quote,
  ),

  routeWithInput(operations.ordersPreview, ({ world, caller, input }) => {
    requireRole(caller, 'buyer');
    return previewOf(world, input, { tenant: tenantOf(world, caller), buyerCountry: countryOf(world, caller) });
  }),
  routeWithInput(operations.ordersCreate, ({ world, caller, input }) => {
    const { partyId, tenantId } = requireRole(caller, 'buyer');
    const buyer = world.findParty(partyId);
    if (buyer === undefined) throw notFound('party');
    return orderView(world, openOrder(world, input, { buyer, tenantId }), 'buyer');
  }),
  routeWithInput(operations.ordersList, ({ world, caller, input }) => {
    const mine = [...world.orders.values()].reverse().flatMap((row) => {
      const role = roleIn(caller, row);
      const open = !orderMachine.statuses[row.deal.order.status].terminal;
      const wanted =
        role !== null &&
        (input.role === undefined || input.role === role) &&
        (input.open === undefined || input.open === open);
      if (!wanted) return [];
      const view = orderView(world, row, role);
      const waits = view.waitingFor.includes(role);
      return input.waitingForMe === undefined || input.waitingForMe === waits ? [{ row, view }] : [];
    });
    const { data, nextCursor } = pageOf(mine, { input, keyOf: ({ row }) => row.id });
    return { data: data.map(({ view }) => view), nextCursor, total: mine.length };
  }),
  route(operations.ordersRetrieve, (call) => {
    const { row, role } = orderFor(call.world, call.caller, parameterOf(call, 'id'));
    return orderView(call.world, row, role);
  }),

  route(operations.ordersConfirm, (call) => act(call, 'confirm')),
  routeWithInput(operations.ordersDecline, (call) => act(call, 'decline', call.input)),
  route(operations.ordersFile, (call) => act(call, 'file')),
  routeWithInput(operations.ordersAccept, (call) =>
    act(call, 'accept', { check: (row) => requirePapers(row, call.input.documentIds) }),
  ),
  routeWithInput(operations.ordersReject, (call) => act(call, 'reject', call.input)),
  routeWithInput(operations.ordersCancel, (call) => act(call, 'cancel', call.input)),
  routeWithInput(operations.ordersWithdraw, (call) => act(call, 'withdraw', call.input)),
  routeWithInput(operations.ordersDispute, (call) => act(call, 'dispute', call.input)),
  routeWithInput(operations.ordersPay, (call) => {
    const { world, input } = call;
    const { row, role } = versionedOrder(call);
    stepOf(world, row, { action: 'pay', role });
    const due = paymentDue(world, row);
    if (due === null) throw unavailable(row, 'pay');
    const { tenantId, id: orderId } = row;
    return openPayment(world, {
      ...due,
      tenantId,
      orderId,
      payerId: partyOf(call.caller).partyId,
      depositId: null,
      method: input.method,
      checkoutUrl: checkoutUrl(call),
      returnUrl: returnUrlFor(tenantOf(world, call.caller), input.returnUrl),
    }).payment;
  }),

  route(operations.documentsList, (call) => {
    const { row, role } = orderFor(call.world, call.caller, parameterOf(call, 'id'));
    return { data: row.documents.map((document) => paperView(document, role)), nextCursor: null };
  }),
  route(operations.documentsDownload, (call) => {
    const { row, role } = orderFor(call.world, call.caller, parameterOf(call, 'id'));
    const document = row.documents.find(({ id }) => id === parameterOf(call, 'documentId'));
    if (document === undefined) throw notFound('document');
    const { file, bytes } = bytesOf(call.world, document, role);
    return new ReadyFile(file, bytes);
  }),
  routeWithInput(operations.documentsSign, (call) => {
    const { row, role } = orderOfParty(call.world, call.caller, parameterOf(call, 'id'));
    return signPaper(call.world, {
      orderId: row.id,
      documentId: parameterOf(call, 'documentId'),
      role,
      copy: call.input.copy,
    });
  }),
  route(operations.documentsUpload, (call) => {
    const { row, role } = orderOfParty(call.world, call.caller, parameterOf(call, 'id'));
    return uploadPaper(call.world, {
      orderId: row.id,
      documentId: parameterOf(call, 'documentId'),
      role,
      file: readUpload(call),
      bytes: call.bytes,
    });
  }),

  route(operations.paymentsRetrieve, (call) => {
    const { world, caller } = call;
    const row = world.payments.get(parameterOf(call, 'id'));
    const mine =
      row?.tenantId === caller.tenantId &&
      (caller.kind === 'secret' || (caller.kind === 'session' && caller.partyId === row.payerId));
    if (row === undefined || !mine) throw notFound('payment');
    return row.payment;
  }),
  route(operations.paymentsList, (call) => {
    const { row } = orderFor(call.world, call.caller, parameterOf(call, 'id'));
    const payments = [...call.world.payments.values()]
      .map(({ payment }) => payment)
      .filter(({ orderId }) => orderId === row.id);
    return { data: payments, nextCursor: null };
  }),
  route(operations.escrowRetrieve, (call) =>
    escrowView(call.world, orderFor(call.world, call.caller, parameterOf(call, 'id')).row),
  ),
  route(operations.ledgerRetrieve, (call) =>
    statementView(call.world, orderFor(call.world, call.caller, parameterOf(call, 'id')).row),
  ),
  route(operations.transfersRetrieve, (call) =>
    transferView(orderFor(call.world, call.caller, parameterOf(call, 'id')).row),
  ),
];

function versionedOrder(call: RawCall): { row: OrderRow; role: 'buyer' | 'seller' } {
  const { row, role } = orderOfParty(call.world, call.caller, parameterOf(call, 'id'));
  requireVersion(call, row.version, () => orderView(call.world, row, role));
  return { row, role };
}

interface Act {
  readonly check?: (row: OrderRow) => void;
  readonly reason?: string | undefined;
}

/** Takes the step that a verb means for the caller now. */
function act(call: RawCall | Call<unknown>, action: ActionName, { check, reason }: Act = {}): Order {
  const { world } = call;
  const { row, role } = versionedOrder(call);
  check?.(row);
  const step = stepOf(world, row, { action, role });
  takeStep(world, row.id, { step, actor: role, ...(reason === undefined ? {} : { reason }) });
  return orderView(world, orderOf(world, row.id), role);
}

/** The step behind a verb; a verb of the other side is refused with 403, one of another time with 409, or 423 in a dispute. */
function stepOf(world: World, row: OrderRow, { action, role }: { action: ActionName; role: 'buyer' | 'seller' }): Step {
  const step = stepFor(row.deal, action, { role, now: world.now });
  if (step !== null) return step;
  const other = role === 'buyer' ? 'seller' : 'buyer';
  if (availableActions(row.deal, other, world.now).some((available) => available.action === action)) {
    throw new Refusal({
      status: 403,
      code: 'wrong_role',
      detail: `This is for the ${other} to do. Wait, or act for the ${other}.`,
    });
  }
  throw unavailable(row, action);
}

function unavailable(row: OrderRow, action: ActionName): Refusal {
  const { escrow, transfer } = row.deal;
  const isFrozen = escrowMachine.moves.some(({ on, from }) => on === 'escrow_thawed' && from.includes(escrow.status));
  const read = 'Read the order and use its available actions.';
  if (isFrozen)
    return new Refusal({
      status: 423,
      code: 'escrow_frozen',
      detail: `A dispute freezes the money of this order: "${action}" waits for its end. ${read}`,
    });
  if (transfer?.titlePassed === true && (action === 'cancel' || action === 'withdraw')) {
    return new Refusal({
      status: 409,
      code: 'title_already_transferred',
      detail: 'The title has passed to the buyer: going back takes a re-assignment. Open a dispute instead.',
    });
  }
  return new Refusal({
    status: 409,
    code: 'action_not_available',
    detail: `"${action}" is not possible as the order stands. ${read}`,
  });
}

/** The buyer confirms by name what was delivered: the certificate, where there is one, and the office's notice. */
function requirePapers(row: OrderRow, named: readonly string[]): void {
  const delivered = row.documents.filter(
    ({ kind }) => kind === 'formalities_notice' || kind === 'original_certificate',
  );
  const noticed = delivered.some(({ kind }) => kind === 'formalities_notice');
  const missing = delivered.filter(({ id }) => !named.includes(id)).map(({ kind }) => kind);
  if (noticed && missing.length === 0) return;
  const kinds = noticed ? missing : ['formalities_notice'];
  throw new Refusal({
    status: 409,
    code: 'documents_missing',
    detail: `Receipt is confirmed for the certificate and the office's notice together; missing: ${kinds.join(', ')}. Name both in documentIds once both are delivered.`,
    members: { documents: kinds },
  });
}

function readUpload({ headers, bytes }: RawCall) {
  const mediaType = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!uploadLimits.mediaTypes.some((allowed) => allowed === mediaType)) {
    throw new Refusal({
      status: 415,
      code: 'media_type_not_supported',
      detail: `Papers are ${uploadLimits.mediaTypes.join(', ')}. Convert the file.`,
    });
  }
  if (bytes.byteLength === 0)
    throw new Refusal({ status: 422, code: 'upload_empty', detail: 'The upload has no bytes. Send the file as body.' });
  const digest = sha256(bytes);
  const declared = /sha-256=:([A-Za-z0-9+/=]+):/.exec(headers.get('content-digest') ?? '')?.[1];
  if (declared !== undefined && declared !== btoa(String.fromCharCode(...digest))) {
    throw new Refusal({
      status: 422,
      code: 'digest_mismatch',
      detail: 'The bytes are not those the digest speaks of. Send the file again.',
      retryable: true,
    });
  }
  return {
    name: fileName(headers.get('content-disposition') ?? ''),
    size: bytes.byteLength,
    mediaType,
    sha256: hexadecimal(digest),
  };
}

/** The last part of the name, without anything that a file system or a terminal would act on. */
function fileName(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="([^"]*)"/i.exec(disposition)?.[1] ?? '';
  let name = plain;
  try {
    if (encoded !== undefined) name = decodeURIComponent(encoded);
  } catch {
    name = plain;
  }
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^\.+/, '')
    .slice(0, 200);
  return clean === '' ? 'paper' : clean;
}

function countryOf(world: World, caller: Caller): string {
  return caller.kind === 'session' ? (world.findParty(caller.partyId)?.country ?? 'CN') : 'CN';
}
