import { signedIn, partyOnly, follower } from './credential-kind.js';
import { depositInput, deposit } from './deposit.js';
import { escrow } from './escrow.js';
import { ledgerStatement } from './ledger.js';
import { operation } from './operation.js';
import { page } from './page.js';
import { payInput, payment } from './payment.js';
import { transferCase } from './transfer.js';

/** Operations on money and the office case: deposits, payments, escrow, ledger, transfer. Paths are below `/v1`. */
export const settlementOperations = {
  depositsCreate: operation({
    id: 'deposits.create',
    method: 'POST',
    path: '/deposits',
    summary: "Open a seller's margin deposit",
    credentials: partyOnly,
    input: depositInput,
    output: deposit,
    status: 201,
  }),
  depositsRetrieve: operation({
    id: 'deposits.retrieve',
    method: 'GET',
    path: '/deposits/{id}',
    summary: 'One deposit',
    credentials: signedIn,
    input: null,
    output: deposit,
  }),
  depositsPay: operation({
    id: 'deposits.pay',
    method: 'POST',
    path: '/deposits/{id}/pay',
    summary: 'Pay a deposit through the provider',
    credentials: partyOnly,
    input: payInput,
    output: payment,
    status: 201,
  }),
  paymentsRetrieve: operation({
    id: 'payments.retrieve',
    method: 'GET',
    path: '/payments/{id}',
    summary: 'One hand-off to the provider',
    credentials: signedIn,
    input: null,
    output: payment,
  }),
  paymentsList: operation({
    id: 'payments.list',
    method: 'GET',
    path: '/orders/{id}/payments',
    summary: 'The payments of an order',
    credentials: signedIn,
    input: null,
    output: page(payment),
  }),
  escrowRetrieve: operation({
    id: 'escrow.retrieve',
    method: 'GET',
    path: '/orders/{id}/escrow',
    summary: 'The money of an order',
    credentials: signedIn,
    input: null,
    output: escrow,
  }),
  ledgerRetrieve: operation({
    id: 'ledger.retrieve',
    method: 'GET',
    path: '/orders/{id}/ledger',
    summary: 'The statement of an order',
    credentials: signedIn,
    input: null,
    output: ledgerStatement,
  }),
  transfersRetrieve: operation({
    id: 'transfers.retrieve',
    method: 'GET',
    path: '/orders/{id}/transfer',
    summary: 'The office case of an order',
    credentials: follower,
    input: null,
    output: transferCase,
  }),
} as const;
