import { plan2020, report2023 } from './sources.ts'
import type { Source } from './types.ts'

const plan = plan2020
const report = report2023

type Version = {
  name: string
  state: 'draft' | 'adopted'
  from?: string
  until?: string
  /** The last day that the words of the source can mean: of spring 20 June. */
  review?: { by: string; words: string }
  source: Source
}

export type PolicySeed = {
  title: string
  kind: 'bylaw' | 'policyRule' | 'note' | 'vision' | 'plan'
  body: 'council' | 'unknown'
  about: string
  versions: Version[]
}

const SPRING_2023 = { by: '2023-06-20', words: 'voorjaar 2023' }

/** Policy documents with what the plan of 2019 and the report of 2023 say about them; what they do not say stays open. */
export const POLICY: PolicySeed[] = [
  {
    title: 'APV Deventer',
    kind: 'bylaw',
    body: 'council',
    about: 'De Algemene plaatselijke verordening, waaronder de regels over drugshandel op straat.',
    versions: [
      { name: 'Wijziging eind 2021', state: 'adopted', from: '2021-12', source: report('Drugs') },
      { name: 'Wijziging eind 2022', state: 'adopted', from: '2022-12', source: report('Drugs') },
    ],
  },
  {
    title: 'Damoclesbeleid',
    kind: 'policyRule',
    body: 'unknown',
    about: 'Hoe de gemeente optreedt tegen hennepkwekerijen en drugslabs (artikel 13b Opiumwet).',
    versions: [{ name: '2009', state: 'adopted', from: '2009', review: SPRING_2023, source: plan('Drugs') }],
  },
  {
    title: 'Sekswerkbeleid',
    kind: 'policyRule',
    body: 'council',
    about: 'Onderzoeksbureau Beke begon eind 2022 met de evaluatie; daarna beslist de raad over het vervolg.',
    versions: [
      {
        name: '2007',
        state: 'adopted',
        from: '2007',
        review: { by: '2023-06-30', words: 'tweede kwartaal van 2023' },
        source: report('Sekswerk'),
      },
    ],
  },
  {
    title: 'Beleidsregel Bibob IJsselland',
    kind: 'policyRule',
    body: 'unknown',
    about: 'De regio schreef deze regel; het plan van 2019 noemt het vaststellen ervan als actie.',
    versions: [{ name: 'Regionale tekst', state: 'draft', source: plan('Ondermijning') }],
  },
  {
    title: 'Gezondheidsnota Promotie van gezondheid',
    kind: 'note',
    body: 'unknown',
    about: 'Hierin staat ook wat de gemeente doet om drugsgebruik te voorkomen.',
    versions: [{ name: '2019', state: 'adopted', from: '2019', review: SPRING_2023, source: report('Drugs') }],
  },
  {
    title: 'Meerjarenvisie huiselijk geweld',
    kind: 'vision',
    body: 'unknown',
    about: 'Gold tot eind 2019. Daarna kwam er een regiovisie, die nog een lokale uitwerking moet krijgen.',
    versions: [
      { name: '2014', state: 'adopted', from: '2014', until: '2019', source: plan('Zorg en veiligheid') },
      {
        name: 'Lokale uitwerking van de regiovisie',
        state: 'draft',
        review: { by: '2023-12-31', words: 'in 2023' },
        source: report('Huiselijk geweld'),
      },
    ],
  },
  {
    title: 'Plan van aanpak Arbeidsmigratie',
    kind: 'plan',
    body: 'unknown',
    about: 'In concept opgesteld; het programma Veiligheid werkt eraan mee.',
    versions: [{ name: 'Concept', state: 'draft', source: report('Kamerverhuur en arbeidsmigranten') }],
  },
]

const STREETS = report('Drugs; "eind 2021" en "eind 2022" zijn hier gelezen als december')

/** What the by-law made possible against street dealing, and when. */
export const PROVISIONS_OF_BYLAW = [
  { provision: 'dealing-seen', validFrom: '', validUntil: '', source: STREETS },
  { provision: 'dealing-intended', validFrom: '', validUntil: '2021-12', source: STREETS },
  { provision: 'dealing-intended', validFrom: '2022-12', validUntil: '', source: STREETS },
]

/** What the two documents say they follow, as it stood when they were written. */
export const FOLLOWED = [
  {
    title: 'Conclusie over wie overtreder is',
    kind: 'conclusion' as const,
    happenedOn: '',
    what: 'De Raad van State vroeg een advocaat-generaal of een eigenaar als overtreder geldt. Die zegt: het begrip is in hoofdstuk 5 Awb hetzelfde als daderschap in het strafrecht, zonder uitlokken, doen plegen en medeplichtigheid.',
    consequence: 'Het kan moeilijker worden om verhuurders aan te spreken. Duidelijkheid werd medio 2023 verwacht.',
    state: 'followed' as const,
    changes: ['Damoclesbeleid'],
    source: report('Drugs'),
  },
  {
    title: 'Lachgas',
    kind: 'bill' as const,
    happenedOn: '',
    what: 'Lachgas stond in 2019 niet op de lijsten van de Opiumwet. Eind 2019 werd bekend verwacht of er landelijk beleid komt.',
    consequence: 'Geen plaatselijk verbod zolang daar geen grond voor is; de gemeente volgt wat er landelijk gebeurt.',
    state: 'followed' as const,
    changes: [],
    source: plan('Drugs'),
  },
  {
    title: 'Wet goed verhuurderschap',
    kind: 'bill' as const,
    happenedOn: '2023-03-07',
    what: 'De Tweede Kamer nam het voorstel op deze dag aan: normen voor verhuurders en vergunningen voor verhuur.',
    consequence: 'Boetes tot € 22.500, en tot € 90.000 voor wie het vaker doet.',
    state: 'followed' as const,
    changes: [],
    source: report('Kamerverhuur en arbeidsmigranten'),
  },
  {
    title: 'Gebiedsverbod op internet (Utrecht)',
    kind: 'ruling' as const,
    happenedOn: '',
    what: 'Een rechter vond zo’n verbod in strijd met de vrijheid van meningsuiting in de Grondwet.',
    consequence:
      'De weg van de APV lijkt niet kansrijk; er is een wet nodig. Daarover zijn brieven gestuurd aan het Rijk.',
    state: 'settled' as const,
    changes: ['APV Deventer'],
    source: report('Digitale criminaliteit'),
  },
]
