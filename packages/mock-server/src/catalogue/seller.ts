import { creditCodeCheck, partyId, type Party } from '@ip-portal/core/model';
import { identifierCode } from './identifier-code.js';
import { drawCompany, drawInstitute, drawPerson, drawUniversity } from './names.js';
import { lots, type RandomStream } from './random.js';
import { regionLots, type Region } from './regions.js';
import type { Wording } from './wording.js';

export type SellerKind = 'enterprise' | 'university' | 'research_institute' | 'individual';

const kindLots = lots<SellerKind>([
  ['enterprise', 63],
  ['university', 14],
  ['research_institute', 6],
  ['individual', 17],
]);
/** Authority and entity type, the first two characters of a unified social credit code. */
const codeOpenings: Record<SellerKind, string> = {
  enterprise: '91',
  university: '12',
  research_institute: '12',
  individual: '92',
};
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'.split('');

export function drawRegion(stream: RandomStream): Region {
  return stream.pick(regionLots);
}

/** A unified social credit code (GB 32100-2015) of that region with the right check character. */
function drawCreditCode(stream: RandomStream, options: { kind: SellerKind; region: string }): string {
  let body = codeOpenings[options.kind] + options.region;
  const organisation = stream.chance(60) ? 'MA' : '';
  body += organisation;
  while (body.length < 17) body += organisation === '' ? String(stream.below(10)) : stream.pick(alphabet);
  return body + creditCodeCheck(body);
}

/** Seller `position` of a catalogue. Every name is invented. */
export function drawSeller(stream: RandomStream, position: number, salt: number): Party {
  const kind = stream.pick(kindLots);
  const region = drawRegion(stream);
  const name = drawName(stream, kind, region);
  return {
    id: partyId.parse(`pty_${identifierCode(position, salt)}`),
    name: { 'zh-CN': name.zh, en: name.en, sourceLanguage: 'zh-CN' },
    kind,
    country: 'CN',
    region: region.code,
    creditCode: kind === 'individual' ? null : drawCreditCode(stream, { kind, region: region.code }),
    creditCodeWarning: null,
    roles: ['seller'],
  };
}

function drawName(stream: RandomStream, kind: SellerKind, region: Region): Wording {
  switch (kind) {
    case 'enterprise':
      return drawCompany(stream, region);
    case 'university':
      return drawUniversity(stream);
    case 'research_institute':
      return drawInstitute(stream, region);
    case 'individual':
      return drawPerson(stream);
  }
}
