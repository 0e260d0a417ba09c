import { foldText, refuse, type ParseResult } from './parse-result.js';

/**
 * A legal status event of WIPO ST.27, such as `A-2-4-F10-F11-exm-PR0701`. The layout is that of Korean data and
 * unconfirmed; the three reserved characters and the national event are kept as written.
 */
export interface LegalStatusCode {
  /** `A` active, `N` not active, and the further states of the standard. */
  readonly state: string;
  readonly previousStage: string;
  readonly currentStage: string;
  /** Letter and two digits; `A00` is an event that is not mapped. */
  readonly keyEvent: string;
  readonly detailedEvent: string;
  readonly reserved: string;
  readonly nationalEvent: string;
}

const SHAPE = /^([A-Z])-(\w)-(\w)-([A-Z]\d{2})-([A-Z]\d{2})-(\w{3})-(\w{1,12})$/i;

/** Reads an event code. Never throws. */
export function parseLegalStatusCode(text: string): ParseResult<LegalStatusCode, 'malformed'> {
  if (foldText(text) === '') return refuse('malformed');
  const match = SHAPE.exec(text.trim());
  if (match === null) return refuse('malformed');
  const [
    ,
    state = '',
    previousStage = '',
    currentStage = '',
    keyEvent = '',
    detailedEvent = '',
    reserved = '',
    nationalEvent = '',
  ] = match;
  return { ok: true, value: { state, previousStage, currentStage, keyEvent, detailedEvent, reserved, nationalEvent } };
}
