/** The contract without I/O: standards, dated rules, schemas and processes. */
export { addBusinessDays, isBusinessDay, rollForward, type WorkingCalendar } from './standards/business-days.js';
export {
  formatClassificationSymbol,
  readClassificationSymbol,
  type ClassificationSpelling,
  type ClassificationSymbol,
} from './standards/classification-symbol.js';
export {
  cnCheckDigit,
  cnPatentType,
  formatCnApplicationNumber,
  parseCnApplicationNumber,
  type CnApplicationNumber,
  type CnApplicationNumberFault,
  type CnApplicationNumberResult,
  type CnApplicationNumberSpelling,
  type CnApplicationType,
  type ParseCnApplicationNumberOptions,
} from './standards/cn-application-number.js';
export {
  formatCnPublicationNumber,
  parseCnPublicationNumber,
  type CnPublicationNumber,
  type CnPublicationNumberFault,
  type CnPublicationNumberSpelling,
} from './standards/cn-publication-number.js';
export { isCpcIndexingCode, parseCpc, type CpcFault } from './standards/cpc.js';
export {
  creditCodeCheck,
  parseCreditCode,
  type CreditCode,
  type CreditCodeFault,
  type CreditCodeResult,
} from './standards/credit-code.js';
export { basisPointsOf, decimalOfMinorUnits, isCurrencyShape, minorUnitsOfDecimal } from './standards/currency.js';
export {
  addDuration,
  compareInstants,
  durationMilliseconds,
  epochMilliseconds,
  instantAt,
  isInstant,
  type Duration,
  type Instant,
} from './standards/instant.js';
export { parseIpc, type IpcFault } from './standards/ipc.js';
export { formatCnKindCode, parseCnKindCode, type CnKindCode, type CnKindLetter } from './standards/kind-code.js';
export {
  addDays,
  addMonths,
  addPeriod,
  addYears,
  compareLegalDates,
  daysBetween,
  endOfLegalDate,
  isLegalDate,
  legalDateFrom,
  legalDateOf,
  startOfLegalDate,
  weekdayOf,
  type LegalDate,
} from './standards/legal-date.js';
export { formatLocarno, parseLocarno, type LocarnoClass, type ParseLocarnoOptions } from './standards/locarno.js';
export {
  parseNiceClass,
  parseNiceEdition,
  parseSimilarGroup,
  type NiceClass,
  type NiceEdition,
  type SimilarGroup,
} from './standards/nice.js';
export { isKnownOffice, isOfficeCode } from './standards/office.js';
export { foldText, refuse, type ParseFailure, type ParseResult } from './standards/parse-result.js';
export { type PatentType } from './standards/patent-type.js';
export { deadlineOf, type DeadlineOptions, type Period } from './standards/period.js';
export {
  formatUsPatentNumber,
  parseUsPatentNumber,
  type UsPatentNumber,
  type UsPatentNumberSpelling,
  type UsPatentSeries,
} from './standards/us-patent-number.js';
export {
  annuityFees,
  annuityReductions,
  annuitySurcharges,
  type AnnuityFeeRow,
  type AnnuityReductionRow,
  type AnnuitySurchargeRow,
} from './rules/annuity-fees.js';
export {
  annuityDueDate,
  annuityFee,
  annuityStatus,
  expiryDate,
  lastDayInForce,
  surcharge,
  type AnnuityFeeOptions,
  type AnnuityPatent,
  type AnnuityStatus,
  type SurchargeOptions,
} from './rules/annuity.js';
export {
  cancellationRules,
  forfeitSplit,
  type CancellationName,
  type CancellationRuleRow,
  type ForfeitSplitRow,
} from './rules/cancellation-rules.js';
export {
  ruleAt,
  rulesAt,
  type DatedRow,
  type RuleAtOptions,
  type RuleDate,
  type RulesAtOptions,
} from './rules/dated-rule.js';
export { depositRule, type DepositRuleRow } from './rules/deposit-rule.js';
export {
  exportControlClasses,
  exportTerritories,
  type ExportControlClass,
  type ExportControlRow,
} from './rules/export-control.js';
export { feeSchedules, type FeeProfile, type FeeScheduleRow } from './rules/fee-schedules.js';
export { gazetteEvents, type GazetteEventCode, type GazetteEventRow } from './rules/gazette-events.js';
export { gazetteWeekdays, type GazetteWeekdayRow } from './rules/gazette-weekdays.js';
export { kindCodePeriods, type KindCodePeriodRow } from './rules/kind-code-periods.js';
export { minorUnitEditions, type CurrencyCode, type MinorUnitEdition } from './rules/minor-units.js';
export { officeCodes, type OfficeCode, type OfficeCodeRow } from './rules/office-codes.js';
export { officialFees, type OfficialFeeName, type OfficialFeeRow } from './rules/official-fees.js';
export {
  patentDocuments,
  type DocumentSigner,
  type PatentDocumentKind,
  type PatentDocumentRow,
  type TransferCondition,
} from './rules/patent-documents.js';
export { patentTerms, type PatentTermRow } from './rules/patent-terms.js';
export { paymentNotifications, type PaymentNotificationRow } from './rules/payment-notifications.js';
export { processPeriods, type ProcessPeriodName, type ProcessPeriodRow } from './rules/process-periods.js';
export { publicHolidays, type PublicHolidayRow } from './rules/public-holidays.js';
export { railHolds, type PaymentRail, type RailHoldRow } from './rules/rail-holds.js';
export { statutoryPeriods, type StatutoryPeriodName, type StatutoryPeriodRow } from './rules/statutory-periods.js';
export { transferGuards, type TransferGuardName, type TransferGuardRow } from './rules/transfer-guards.js';
export {
  actionBlocker,
  actionNames,
  availableAction,
  type ActionBlocker,
  type ActionName,
  type AvailableAction,
} from './schemas/available-action.js';
export { instant, legalDate } from './schemas/date.js';
export {
  deposit,
  depositInput,
  depositKinds,
  depositStatuses,
  type Deposit,
  type DepositInput,
} from './schemas/deposit.js';
export {
  documentSigners,
  orderDocument,
  signInput,
  uploadLimits,
  type OrderDocument,
  type SignInput,
} from './schemas/document.js';
export { escrow, escrowStatuses, type Escrow, type EscrowStatus } from './schemas/escrow.js';
export { eventListInput, platformEvent, type EventListInput, type PlatformEvent } from './schemas/event.js';
export {
  depositId,
  documentId,
  eventId,
  journalId,
  listingId,
  orderId,
  partyId,
  paymentId,
  quoteId,
  transferId,
  type DepositId,
  type DocumentId,
  type EventId,
  type JournalId,
  type ListingId,
  type OrderId,
  type PartyId,
  type PaymentId,
  type QuoteId,
  type TransferId,
} from './schemas/id.js';
export { journal, journalLine, ledgerStatement, type Journal, type LedgerStatement } from './schemas/ledger.js';
export { listingDraft, listingPatch, type ListingDraft, type ListingPatch } from './schemas/listing-draft.js';
export {
  listingFacets,
  listingSearch,
  listingSorts,
  priceBands,
  remainingTerms,
  type ListingFacet,
  type ListingSearch,
  type ListingSort,
} from './schemas/listing-search.js';
export {
  listing,
  listingStatuses,
  listingSummary,
  tradeModes,
  type Listing,
  type ListingStatus,
  type ListingSummary,
  type PatentListing,
  type PatentListingSummary,
  type TradeMode,
} from './schemas/listing.js';
export { localizedText, textIn, type ChosenText, type LocalizedText } from './schemas/localized-text.js';
export { money, type Money } from './schemas/money.js';
export { notice, type Notice } from './schemas/notice.js';
export { openEnum, openEnumValues, type Open } from './schemas/open-enum.js';
export { operation, type CredentialKind, type Operation } from './schemas/operation.js';
export { operations } from './schemas/operations.js';
export {
  acceptInput,
  optionalReasonInput,
  order,
  orderHistoryEntry,
  orderInput,
  orderListInput,
  orderPreview,
  orderStatuses,
  reasonInput,
  type AcceptInput,
  type OptionalReasonInput,
  type Order,
  type OrderHistoryEntry,
  type OrderInput,
  type OrderListInput,
  type OrderPreview,
  type OrderStatus,
  type ReasonInput,
} from './schemas/order.js';
export { copyright, technology, trademark } from './schemas/other-rights.js';
export { facets, facetValue, page, type Facets, type FacetValue, type Page } from './schemas/page.js';
export {
  actors,
  party,
  partyKind,
  partySummary,
  roles,
  type Actor,
  type Party,
  type PartySummary,
  type Role,
} from './schemas/party.js';
export {
  encumbrance,
  encumbranceKinds,
  legalStatuses,
  legalStatusRecord,
  patent,
  patentCard,
  patentTypes,
  type Encumbrance,
  type EncumbranceKind,
  type LegalStatus,
  type Patent,
  type PatentCard,
} from './schemas/patent.js';
export {
  payInput,
  payment,
  paymentMethods,
  paymentPurposes,
  paymentStatuses,
  type PayInput,
  type Payment,
  type PaymentMethod,
  type PaymentPurpose,
} from './schemas/payment.js';
export { portal, rightTypes, type Portal, type RightType } from './schemas/portal.js';
export { problem, problemField, type Problem, type ProblemField } from './schemas/problem.js';
export {
  filingParties,
  quote,
  quoteInput,
  quoteLine,
  quoteLineKinds,
  type FilingParty,
  type Quote,
  type QuoteInput,
} from './schemas/quote.js';
export {
  session,
  sessionInput,
  trackingTokenInput,
  type Session,
  type SessionInput,
  type TrackingTokenInput,
} from './schemas/session.js';
export { transferCase, transferStatuses, type TransferCase, type TransferStatus } from './schemas/transfer.js';
export {
  verification,
  verificationBadge,
  verificationChecks,
  verificationLevels,
  type Verification,
  type VerificationBadge,
  type VerificationCheck,
  type VerificationLevel,
} from './schemas/verification.js';
export { availableActions, stepFor } from './process/available-actions.js';
export { enter, periodEnd } from './process/deadline.js';
export {
  isClosed,
  isParty,
  openDeal,
  type Deal,
  type DealEvent,
  type EscrowPosition,
  type OrderPosition,
  type Position,
  type TransferPosition,
} from './process/deal.js';
export { diagramOf } from './process/diagram.js';
export { nextDueStep } from './process/due-steps.js';
export { type Effect } from './process/effect.js';
export { escrowMachine, type EscrowStage } from './process/escrow.js';
export { plainFacts, type DealFacts } from './process/facts.js';
export { blockerOf, guards, type Asked } from './process/guards.js';
export {
  type Emission,
  type GuardName,
  type Machine,
  type Move,
  type Mover,
  type PeriodName,
  type RulePeriodName,
  type StatusInfo,
  type Tone,
} from './process/machine.js';
export { orderMachine, orderStages, type OrderStage } from './process/order.js';
export { orderProgress, statusInfo, type OrderProgress, type StageState } from './process/progress.js';
export { settle, type Settlement } from './process/settlement.js';
export {
  escrowSteps,
  orderSteps,
  transferSteps,
  type EscrowStep,
  type OrderStep,
  type Step,
  type TransferStep,
} from './process/step.js';
export { transferMachine, type TransferStage } from './process/transfer.js';
export { moversOf, transition, type Refusal, type TakenStep, type TransitionResult } from './process/transition.js';
