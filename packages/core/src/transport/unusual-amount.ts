/** An `"amount"` that is neither the start of an object nor written as a whole number of at most 15 digits without a sign. */
const unusualAmount = /"amount"\s*:\s*(?![\s{]|(?:0|[1-9]\d{0,14})\s*[,}])/;

/** Looks only at the text, because parsing has already rounded: false when every amount in it is surely exact. */
export const mayHoldInexactMoney = (text: string): boolean => unusualAmount.test(text);
