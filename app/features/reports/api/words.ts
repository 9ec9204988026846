import { dutchWords } from '../../../platform/api/index.ts'

/** The Dutch words of the interface for the closed lists of reports. */
export const SECTION_KINDS = dutchWords({
  foreword: 'voorwoord',
  theme: 'thema',
  foundation: 'fundament',
  lessons: 'lessen',
})
export const SECTION_STATES = dutchWords({ draft: 'concept', review: 'ter-beoordeling', approved: 'goedgekeurd' })

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
