import { placeName } from '../../../shared/place-name.ts'
import type { ActionCounts, BlockKey, Lack } from '../domain/frozen.ts'

/** The fixed words of a report. Its text is Dutch, whatever the language of the screen around it. */
export const WORDS = {
  effectFacts: (title: string) => `${title}: wat er is gevonden`,
  effectAgreed: (title: string) => `${title}: wat vooraf is afgesproken`,
  effectRegistration: (title: string) => `${title}: vastlegging`,
  effectAt: (slug: string) => `De vastgelegde tekst en elke meting staan op de site, op /effecten/${slug}.`,
  effectConditions: (title: string) => `${title}: waarop is gelet`,
  effectSource: (source: string) => `Bron: ${source}`,
  consultationFacts: (title: string) => `${title}: wie er zijn gehoord en wat ermee gebeurt`,
  consultationWho: (feature: string) => `Wie deden mee, naast wie hier woont: ${feature}`,
  consultationFrozen: (outcome: number, checksum: string, slug: string) =>
    `Uitkomst ${outcome}, controlegetal ${checksum}. Alle tabellen en bestanden staan op de site, op /praat-mee/${slug}.`,
  effectSeen: 'Gezien',
  effectExpected: 'Verwacht zonder inzet',
  effectCondition: 'Voorwaarde',
  effectHolds: 'Klopt',
  effectFound: 'Gevonden',
  publisher: (name: string) => `Gemeente ${placeName(name)}`,
  concept: 'Concept',
  notForThePublic: 'Intern: met aantallen die het publiek niet mag zien',
  internalIntro:
    'Deze uitgave is voor wie exacte aantallen mag zien. De poort verbergt een deel ervan voor het publiek, omdat ze klein zijn of omdat een klein aantal eruit zou volgen; dat staat bij elk van die cijfers. Maak deze uitgave niet openbaar: daarvoor is er een uitgave voor het publiek.',
  hiddenInText: '[afgeschermd]',
  decisions: {
    shown: 'besluit van de poort: getoond',
    hidden: 'besluit van de poort: afgeschermd',
    small: 'besluit van de poort: voor het publiek afgeschermd, te klein om te tonen',
    protects: 'besluit van de poort: voor het publiek afgeschermd, om een ander aantal te beschermen',
  },
  hiddenFromPublic: (names: string, why: 'small' | 'protects') =>
    `Voor het publiek afgeschermd, ${why === 'small' ? 'want te klein om te tonen' : 'om een ander aantal te beschermen'}: ${names}.`,
  notAdopted: 'Concept: nog niet alle onderdelen zijn goedgekeurd',
  conceptTitle: (title: string) => `Concept ${title}`,
  internalTitle: (title: string) => `Intern: ${title}`,
  aboutYear: (year: number) => `Over het jaar ${year}`,
  subtitle: (year: number) => `Wat we in ${year} deden, en wat het opleverde`,
  edition: (number: number) => `Uitgave ${number}`,
  correctedFigures: (count: number) =>
    count === 1 ? 'Met één gecorrigeerd cijfer' : `Met ${count} gecorrigeerde cijfers`,
  yearInFigures: (year: number) => `${year} in cijfers`,
  acrossBreak: 'niet te vergelijken met eerder',
  planAtAGlance: 'Het plan in één oogopslag',
  planRuns: (title: string, from: string, to: string) => `${title} loopt van ${from} tot en met ${to}.`,
  planSource: (title: string, version: number | undefined) =>
    version === undefined ? `Bron: ${title}, werkversie.` : `Bron: ${title}, vastgestelde versie ${version}.`,
  themeTable: 'Thema’s van het plan, met hun doelen en acties',
  themeColumns: { theme: 'Thema', verb: 'Aanpak', goals: 'Doelen', measurable: 'Meetbaar', actions: 'Acties' },
  noVerb: '–',
  measurableGoals: (measurable: number, total: number) =>
    `Het plan telt ${total} ${total === 1 ? 'doel' : 'doelen'}; ${measurable === 0 ? 'geen daarvan is' : measurable === 1 ? 'één daarvan is' : `${measurable} daarvan zijn`} meetbaar. Een doel is meetbaar als vooraf is vastgelegd waar we begonnen en waar we willen uitkomen.`,
  foundationThemes: (names: string) => `Onder de thema’s ligt het veiligheidsfundament: ${names}.`,
  actionsOfPlan: (text: string) => `Stand van de acties: ${text}.`,
  actionsOfTheme: (text: string) => `Acties bij dit thema: ${text}.`,
  approach: (verb: string) => `Aanpak in dit plan: ${verb.toLowerCase()}.`,
  goalsOfTheme: 'De doelen in het plan',
  measurable: 'meetbaar',
  notMeasurable: 'niet meetbaar',
  lacking: (lacks: string) => `er is geen ${lacks}`,
  foundation: 'Het veiligheidsfundament',
  correction: (name: string, period: string) => `${name}, ${period}`,
  correctedNow: (before: string, after: string, source: string) =>
    `In de vorige uitgave stond ${before}; nu ${after}, omdat het cijfer is herzien in “${source}”.`,
  correctedEarlier: (before: string, after: string, edition: number, source: string) =>
    `Vóór uitgave ${edition} stond hier ${before}; sindsdien ${after}, omdat het cijfer is herzien in “${source}”.`,
  correctionRemark: (remark: string) => ` Toelichting van de bron: ${remark}${remark.endsWith('.') ? '' : '.'}`,
  breakFrom: (period: string, title: string) => `Breuk in de reeks vanaf ${period}: ${title}.`,
  caveat: 'Let op.',
  caveatOf: (period: string) => `Let op bij ${period}.`,
  sameNotes: 'De opmerkingen bij de tabel hiervoor gelden ook voor deze figuur.',
  sign: (sign: string, meaning: string) => `${sign} betekent ${meaning}`,
  provisional: '* betekent voorlopig cijfer, kan nog veranderen',
  noFigure: 'geen cijfer',
  kind: 'Soort',
  period: 'Periode',
  figure: 'Cijfer',
  appendix: 'Bijlage: waar de cijfers vandaan komen',
  appendixIntro:
    'Elk cijfer in dit verslag verwijst hierheen. Bij elk cijfer staat welke omschrijving gold, in welk bronbestand het staat en op welke regel. Het controlegetal verandert zodra er in het bronbestand één teken verandert.',
  figures: 'De cijfers',
  holder: (holder: string) => `Bronhouder: ${holder}.`,
  definition: (number: number, text: string) => `Omschrijving (versie ${number}): ${text}`,
  definitionNumber: (number: number) => `omschrijving versie ${number}`,
  limitations: 'Wat het cijfer niet zegt:',
  snapshots: 'De bronbestanden',
  snapshotRow: (title: string, row: number) => `${title}, regel ${row}`,
  snapshotFacts: (source: string, licence: string, day: string, rows: number) =>
    `${source}. Licentie: ${licence}. Opgehaald op ${day}, ${rows} regels.`,
  fileChecksum: (checksum: string) => `SHA-256 van het bestand: ${checksum}`,
  rowsChecksum: (checksum: string) => `SHA-256 van de regels: ${checksum}`,
  explanations: 'Toelichting',
  explanationsIntro:
    'Bij deze zinnen lijken de cijfers iets anders te zeggen, of staat een getal zonder bron. De schrijvers lichten toe waarom dat zo is.',
  hash: 'Het controlegetal van deze uitgave',
  hashIntro: (edition: number, day: string) =>
    `Alles waaruit uitgave ${edition} van dit verslag is gemaakt, is vastgelegd op ${day}: teksten, cijfers, omschrijvingen en opmerkingen. Uit die vastgelegde gegevens ontstaat steeds precies hetzelfde verslag. Dit getal hoort daarbij:`,
} as const

export const BLOCK_TITLES: Record<BlockKey, string> = {
  text: '',
  worked: 'Waar we aan werkten',
  how: 'Hoe we dat deden',
  goal: 'Voor welk doel',
  figures: 'De cijfers',
  effects: 'Effecten en bijwerkingen',
  change: 'Wat we veranderen',
  residents: 'Voor bewoners',
  picture: 'Het veiligheidsbeeld',
}

export const LACKS: Record<Lack, string> = {
  indicator: 'indicator',
  baseline: 'beginwaarde',
  target: 'streefwaarde',
  targetDate: 'streefdatum',
}

const ACTION_STATES: [keyof ActionCounts, string][] = [
  ['done', 'klaar'],
  ['running', 'lopend'],
  ['continuous', 'doorlopend'],
  ['planned', 'gepland'],
  ['stopped', 'gestopt'],
]

/** "9 lopend en 3 klaar"; nothing when there are no actions. */
export function actionsInWords(counts: ActionCounts): string {
  return enumerate(
    ACTION_STATES.filter(([state]) => counts[state] > 0).map(([state, word]) => `${counts[state]} ${word}`),
  )
}

export function countActions(counts: ActionCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** "a, b en c". */
export function enumerate(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`
}
