import { type Algorithm, methodCards, stepCards } from './features/privacy/index.ts'
import { REGISTERS } from './features/registers/index.ts'

const automatic = REGISTERS.flatMap((type) =>
  type.steps
    .filter((step) => step.automatic)
    .map((step) => ({
      nl: `${type.words.many.nl}: ${step.words.nl.toLowerCase()}`,
      en: `${type.words.many.en}: ${step.words.en.toLowerCase()}`,
    })),
)

/** The steps that registers declare as taken by Regie itself when a day comes: whichever there are. */
const registerSteps: Algorithm = {
  slug: 'stappen-op-een-dag',
  kind: 'step',
  jobs: ['run-registers'],
  title: { nl: 'Maatregelen op hun laatste dag laten eindigen', en: 'Ending measures on their last day' },
  goal: {
    nl: 'Zorgen dat een maatregel niet langer geldt dan is besloten. Wie hem kreeg merkt dat hij op tijd eindigt.',
    en: 'Making a measure hold no longer than was decided. Whoever got it notices that it ends in time.',
  },
  how: {
    nl: `Als de einddag van een dossier voorbij is, zet Regie zelf de stap die het register daarvoor noemt. Nu zijn dat: ${automatic.map(({ nl }) => nl).join('; ')}.`,
    en: `When the last day of a record has passed, Regie takes the step that the register names for it. Now these are: ${automatic.map(({ en }) => en).join('; ')}.`,
  },
  data: { nl: 'De einddag en de stand van het dossier.', en: 'The last day and the state of the record.' },
  human: {
    nl: 'Mensen besloten over de maatregel en zijn einddag. Een medewerker kan de stap terugnemen.',
    en: 'People decided on the measure and its last day. An employee can take the step back.',
  },
  risks: {
    nl: 'Een verkeerde einddag laat een maatregel te vroeg eindigen; de stap staat daarom in de geschiedenis.',
    en: 'A wrong last day ends a measure too early; so the step stands in the history.',
  },
  never: {
    nl: 'Er begint nooit vanzelf een maatregel, en er wordt er nooit een verlengd.',
    en: 'No measure ever begins by itself, and none is ever prolonged.',
  },
  ...{ sources: [], version: '1', category: 'Impactvolle algoritmes' },
}

/** Every method and automatic step of Regie, as the register of algorithms shows them. */
export const allAlgorithms: readonly Algorithm[] = [registerSteps, ...stepCards, ...methodCards]
