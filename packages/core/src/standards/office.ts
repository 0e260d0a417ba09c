/**
 * Two-letter codes of WIPO ST.3 that the platform knows: national and regional offices, `WO` (published PCT
 * applications), `IB` (receiving office of the International Bureau), `EM` (EUIPO), `QZ` (plant varieties of the EU),
 * `XN` (Nordic), `XU` (international union), `XX` (unknown). The list is unconfirmed against the current standard and
 * open: a well-formed code that is missing here is read, and marked as not known.
 */
const KNOWN_OFFICES =
  'CN US JP KR EP WO IB EM DE GB FR CH IT ES NL SE FI DK AT BE BX CA AU NZ IN SG MY TH VN ID PH HK MO TW RU EA AP OA GC BR MX ZA IL TR QZ XN XU XX'.split(
    ' ',
  );

/** True for two capital letters: the shape of an office code, known or not. */
export function isOfficeCode(text: string): boolean {
  return /^[A-Z]{2}$/.test(text);
}

/** True for a code of the platform's ST.3 list. */
export function isKnownOffice(code: string): boolean {
  return KNOWN_OFFICES.includes(code);
}
