import { dutchWords } from '../../../platform/api/index.ts'

/** The Dutch words of the interface for the closed lists of accounts. */
export const CONSEQUENCES = dutchWords({ continue: 'doorgaan', adjust: 'bijstellen', stop: 'stoppen' })
export const WEIGHTS = dutchWords({ heavy: 'zwaar', ordinary: 'gewoon', light: 'licht', none: 'terzijde' })
export const WEIGHTS_AT_WORK = dutchWords({ ...WEIGHTS.words, unweighed: 'nog-niet-gewogen' })
export const STATES = dutchWords({ open: 'concept', submitted: 'ingediend', approved: 'goedgekeurd' })
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
