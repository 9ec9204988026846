import type { LegalRule } from '../rule.ts'

const avg = (article: string, paragraph: string) => ({
  article: `artikel ${article}, ${paragraph}, AVG`,
  source: `https://eur-lex.europa.eu/eli/reg/2016/679/2016-05-04#art_${article}`,
})

/** Terms of Union law have rules of their own about weekends and holidays; the Termijnenwet is not about them. */
const UNION = {
  atw: 'own',
  atwArticle: 'artikel 3, vierde lid, Verordening (EEG, Euratom) 1182/71',
  certainty: 'verify',
  verify: {
    nl: 'Niet in de verordening nagelezen: of de maand na de dag zelf begint, en welke feestdagen tellen (Verordening 1182/71).',
    en: 'Not read in the regulation: whether the month begins after the day itself, and which holidays count (Regulation 1182/71).',
  },
} as const

/** Algemene verordening gegevensbescherming. */
export const AVG_RULES: LegalRule[] = [
  {
    id: 'avg-12:3',
    ...avg('12', 'derde lid'),
    name: { nl: 'Antwoord op een verzoek van een betrokkene', en: 'Answer to a request of a person concerned' },
    startEvent: { nl: 'ontvangst van het verzoek', en: 'receipt of the request' },
    length: { value: 1, unit: 'months' },
    ...UNION,
    extends: {
      ...avg('12', 'derde lid'),
      when: {
        nl: 'het verzoek ingewikkeld is of er veel verzoeken zijn, en de betrokkene dat binnen de maand hoort',
        en: 'the request is complex or there are many, and the person hears of it within the month',
      },
      by: { value: 2, unit: 'months' },
    },
    consequence: {
      nl: 'De betrokkene kan naar de rechter en een klacht indienen bij de Autoriteit Persoonsgegevens',
      en: 'The person can go to court and complain to the data protection authority',
    },
  },
  {
    id: 'avg-14:3',
    ...avg('14', 'derde lid, onder a'),
    name: {
      nl: 'De betrokkene vertellen dat zijn gegevens van een ander zijn gekregen',
      en: 'Tell the person that his data were had from somebody else',
    },
    startEvent: { nl: 'het verkrijgen van de gegevens', en: 'the obtaining of the data' },
    length: { value: 1, unit: 'months' },
    ...UNION,
    consequence: { nl: 'De betrokkene is te laat ingelicht', en: 'The person was told too late' },
  },
]
