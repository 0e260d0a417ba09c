import type { Worded } from '../worded.js';
import type { messages as source } from '../zh-cn/enquiry.js';
import { common } from './shared-words.js';

export const messages: Worded<typeof source> = {
  ...common,
  title: 'Ask the owner',
  intro: 'Your question goes to the owner of the right or its broker. Your contact details are not published.',
  noListing: 'No right was chosen to ask about.',
  listing: (id) => `Listing ${id}`,
  subject: 'About',
  subjects: {
    price: 'Price and payment',
    licence: 'Kind and scope of a licence',
    documents: 'Certificates and technical papers',
    viewing: 'Samples or a visit',
    other: 'Something else',
  },
  message: 'Your question',
  messageHint: 'Say what you want to use it for, how much and how long. Leave out identity and bank account numbers.',
  counter: (used, most) => `${used} of ${most} characters`,
  senderName: 'Your name or organisation',
  contact: 'How to reach you',
  contactHint: 'A telephone number or an e-mail address, at least one.',
  phone: 'Telephone',
  phoneHint: 'A mainland mobile, or a landline with area code; elsewhere with the country code, such as +852.',
  email: 'E-mail',
  required: 'required',
  consent:
    'I agree that the platform passes this on to the owner of the right or its broker, only to answer this enquiry.',
  send: 'Send the enquiry',
  sending: 'Sending',
  problemTitle: (count) => `What to correct (${count})`,
  problem: {
    messageNeeded: 'Write your question.',
    messageTooLong: 'The question is longer than 2,000 characters. Shorten it.',
    nameNeeded: 'Give your name or that of your organisation.',
    contactNeeded: 'Give a telephone number or an e-mail address for the answer.',
    phoneMalformed:
      'This telephone number is incomplete. A mainland mobile has 11 digits, a landline needs its area code, others start with +.',
    areaCodeMissing: 'Add the area code, as in 0871-68123456, or the country code, as in +852.',
    emailMalformed: 'This is not an e-mail address. It looks like name@example.com.',
    domainIncomplete: 'The address is incomplete: after the @ it looks like example.com.',
    consentNeeded: 'Your consent is needed before the question can be passed on.',
    tooLong: 'This is too long. Shorten it.',
    refused: 'The platform does not accept this. Change it and send again.',
  },
  tooMany: (minutes) =>
    `That was too often. Send it again in ${minutes === '1' ? 'a minute' : `${minutes} minutes`}; what you wrote is kept.`,
  lostAnswer:
    'The platform has not answered and your enquiry may have arrived. Send it again: unchanged, it arrives only once.',
  kept: 'What you wrote is kept.',
  sent: 'Your enquiry was sent',
  sentNumber: 'Reference',
  sentAnswer: (days) => `Owners usually answer within ${days === '1' ? 'a working day' : `${days} working days`}.`,
  sentContact: (contact) => `The answer goes to ${contact}`,
  sentHint: 'Keep the reference to ask about it.',
  again: 'Ask something else',
};
