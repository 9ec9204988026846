import { defineTexts } from './texts.ts'

/** What the events of a year ask of a location. */
export const locationTexts = defineTexts(
  {
    title: (year: string) => `Belasting in ${year}`,
    used: (used: string, max: string) =>
      `${used} van ten hoogste ${max} evenementdagen, met wat is aangevraagd. Wat geweigerd of afgelast is, telt niet mee.`,
    tooMany: (days: string) =>
      days === '1'
        ? 'Dat is 1 evenementdag meer dan het profiel toelaat.'
        : `Dat zijn ${days} evenementdagen meer dan het profiel toelaat.`,
    event: 'Evenement',
    days: 'Dagen',
    visitors: 'Bezoekers tegelijk',
    state: 'Stand',
    rest: 'Rust',
    tooSoon: (days: string) => (days.startsWith('-') ? 'tegelijk met een ander' : `rust ervoor: ${days} (te kort)`),
  },
  {
    title: (year: string) => `Load in ${year}`,
    used: (used: string, max: string) =>
      `${used} of at most ${max} event days, with what was applied for. What was refused or called off does not count.`,
    tooMany: (days: string) =>
      days === '1'
        ? 'That is 1 event day more than the profile allows.'
        : `That is ${days} event days more than the profile allows.`,
    event: 'Event',
    days: 'Days',
    visitors: 'Visitors at once',
    state: 'State',
    rest: 'Rest',
    tooSoon: (days: string) =>
      days.startsWith('-') ? 'at the same time as another' : `rest before: ${days} (too short)`,
  },
)
