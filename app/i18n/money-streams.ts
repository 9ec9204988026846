import { defineTexts } from './texts.ts'

/** Temporary and earmarked money, as its register names it and as the budget of a plan is held against it. */
export const moneyStreamTexts = defineTexts(
  {
    sources: {
      ministry: 'Ministerie',
      region: 'Regio of veiligheidsregio',
      province: 'Provincie',
      fund: 'Fonds of ZonMw',
      own: 'Eigen begroting',
    },
    purposes: {
      undermining: 'Ondermijning',
      care: 'Zorg en veiligheid',
      drugs: 'Drugs',
      digital: 'Digitale criminaliteit',
      'room-rental': 'Kamerverhuur',
      bodycams: 'Bodycams en uitrusting',
      other: 'Anders',
    },
    title: 'Geldstromen',
    intro: 'Wat is toegekend en besteed, naast de posten van dit plan die de geldstroom noemen.',
    name: 'Geldstroom',
    source: 'Herkomst',
    purpose: 'Doel',
    period: 'Periode',
    granted: 'Toegekend',
    planned: 'Begroot in dit plan',
    spent: 'Besteed',
    actual: 'Werkelijk in dit plan',
    accounted: 'Verantwoord',
    notYet: 'Nog niet',
    unknown: 'niet bekend',
    fromUntil: (from: string, until: string) => `${from} tot en met ${until}`,
    heldAgainst: 'Posten en geldstromen vergeleken',
    same: {
      planned: (name: string) => `${name}: de posten begroten precies wat is toegekend.`,
      actual: (name: string) => `${name}: de posten noemen als werkelijk precies wat is besteed.`,
    },
    differs: {
      planned: (name: string, lines: string, stream: string, gap: string, isMore: boolean) =>
        `${name}: de posten begroten ${lines}, toegekend is ${stream}. Dat is ${gap} ${isMore ? 'meer' : 'minder'} dan toegekend.`,
      actual: (name: string, lines: string, stream: string, gap: string, isMore: boolean) =>
        `${name}: de posten noemen als werkelijk ${lines}, besteed is ${stream}. Dat is ${gap} ${isMore ? 'meer' : 'minder'} dan besteed.`,
    },
    noLine: (name: string) => `${name}: geen post van dit plan noemt deze geldstroom.`,
    noStream: (name: string) => `${name}: een post noemt deze geldstroom, maar hij staat niet in het register.`,
  },
  {
    sources: {
      ministry: 'Ministry',
      region: 'Region or safety region',
      province: 'Province',
      fund: 'Fund or ZonMw',
      own: 'Own budget',
    },
    purposes: {
      undermining: 'Undermining crime',
      care: 'Care and safety',
      drugs: 'Drugs',
      digital: 'Digital crime',
      'room-rental': 'Room rental',
      bodycams: 'Bodycams and equipment',
      other: 'Other',
    },
    title: 'Money streams',
    intro: 'What was granted and spent, beside the lines of this plan that name the stream.',
    name: 'Money stream',
    source: 'Source',
    purpose: 'Purpose',
    period: 'Period',
    granted: 'Granted',
    planned: 'Planned in this plan',
    spent: 'Spent',
    actual: 'Actual in this plan',
    accounted: 'Accounted for',
    notYet: 'Not yet',
    unknown: 'not known',
    fromUntil: (from, until) => `${from} up to and including ${until}`,
    heldAgainst: 'Lines held against the streams',
    same: {
      planned: (name) => `${name}: the lines plan exactly what was granted.`,
      actual: (name) => `${name}: the lines name as actual exactly what was spent.`,
    },
    differs: {
      planned: (name, lines, stream, gap, isMore) =>
        `${name}: the lines plan ${lines}, granted is ${stream}. That is ${gap} ${isMore ? 'more' : 'less'} than granted.`,
      actual: (name, lines, stream, gap, isMore) =>
        `${name}: the lines name ${lines} as actual, spent is ${stream}. That is ${gap} ${isMore ? 'more' : 'less'} than spent.`,
    },
    noLine: (name) => `${name}: no line of this plan names this stream.`,
    noStream: (name) => `${name}: a line names this stream, but it is not in the register.`,
  },
)
