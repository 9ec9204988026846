import { dutchWords } from '../../../platform/api/index.ts'

/** The Dutch words of the interface for the closed lists of reports. */
export const SECTION_KINDS = dutchWords({
  foreword: 'voorwoord',
  theme: 'thema',
  foundation: 'fundament',
  lessons: 'lessen',
})
export const SECTION_STATES = dutchWords({ draft: 'concept', review: 'ter-beoordeling', approved: 'goedgekeurd' })
export const FIGURE_STATES = dutchWords({
  value: 'waarde',
  zero: 'nul',
  suppressed: 'onderdrukt',
  missing: 'ontbreekt',
  'not-applicable': 'niet-van-toepassing',
})

export const CONSEQUENCES = dutchWords({ continue: 'doorgaan', adjust: 'bijstellen', stop: 'stoppen' })
export const WEIGHTS = dutchWords({ heavy: 'zwaar', ordinary: 'gewoon', light: 'licht', none: 'terzijde' })
export const PIECES = dutchWords({
  done: 'gedaan',
  approach: 'aanpak',
  effect: 'effect',
  sideEffect: 'bijeffect',
  experienceResident: 'ervaring-bewoners',
  experienceEmployee: 'ervaring-medewerkers',
  experiencePartner: 'ervaring-partners',
  report: 'melding',
  study: 'onderzoek',
  surprise: 'verrassing',
  failure: 'tegenvaller',
  lesson: 'geleerd',
  figure: 'geteld-feit',
})

/** What the blocks of a section are called outside. */
export const BLOCK_NAMES = {
  text: 'tekst',
  worked: 'waarAanGewerkt',
  how: 'hoe',
  goal: 'welkDoel',
  figures: 'cijfers',
  effects: 'effecten',
  change: 'watVerandert',
  residents: 'voorBewoners',
  picture: 'veiligheidsbeeld',
} as const
