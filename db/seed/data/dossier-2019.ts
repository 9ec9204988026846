import type { DocumentContent, Kind } from '../../../app/features/decisions/index.ts'

/** A document of a dossier, with the road it went on paper; days and numbers as the forms have them. */
export type DocumentSeed = {
  kind: Kind
  title: string
  number?: string
  content: Partial<DocumentContent>
  /** Kinds that were made from this one, in the same dossier. */
  made?: DocumentSeed[]
}

export type MemoSeed = DocumentSeed & {
  routedOn: string
  /** Whose initial stands on the form, in their order; without a day the form has none. */
  route: { office: string; on: string }[]
  board: { on: string; isConsent: boolean }
  finalOn: string
  handedOn: string
}

const MEMBERS = [
  'Burgemeester',
  'Wethouder Grijsen',
  'Wethouder De Geest',
  'Wethouder Verhaar',
  'Wethouder Walder',
  'Wethouder Rorink',
]

const HEAD = {
  team: 'DEV-BLD',
  programme: '02 Openbare orde en veiligheid',
  portfolioHolder: 'Burgemeester',
  members: MEMBERS,
} satisfies Partial<DocumentContent>

const TASK_OF_MAYOR =
  'De burgemeester handhaaft de openbare orde: [artikel 172 Gemeentewet](https://wetten.overheid.nl/BWBR0005416/2019-07-01#TiteldeelIII_HoofdstukXI_Artikel172).'
const EVERY_FOUR_YEARS =
  'De raad stelt minstens eens in de vier jaar doelen vast voor veiligheid: [artikel 38b Politiewet 2012](https://wetten.overheid.nl/BWBR0031788/2019-07-01#Hoofdstuk3_Paragraaf3.4_Artikel38b).'

/** What happened around the plan of 2020-2023 as memos 2019-001335 and 2019-001874 tell it; the sentences are our own. */
export const DOSSIER_2019 = {
  title: 'Meerjarenbeleidsplan Veiligheid 2020-2023',
  about:
    'De weg van startnotitie tot raadsbesluit, met de dagen en nummers van de formulieren uit 2019. De zinnen zijn voor deze demonstratie geschreven. Op welke dag de raad de stukken kreeg staat niet op de formulieren; hier is het de dag waarop de nota definitief werd.',
  plan: 'mjbp-2020-2023',
}

const startMemo: MemoSeed = {
  kind: 'executiveMemo',
  title: 'Startnotitie MJBP Veiligheid',
  number: '2019-001335',
  content: {
    ...HEAD,
    datedOn: '2019-06-27',
    authorities: [{ body: 'executiveBoard', on: '2019-07-09' }],
    decisionPoints: [
      'In te stemmen met de startnotitie voor het meerjarenbeleidsplan veiligheid 2020-2023',
      'De raadsmededeling vast te stellen en aan de raad aan te bieden',
      'Nota en besluit openbaar te maken',
    ],
    disclosure: 'open',
    sections: {
      introduction:
        'Eind 2019 loopt het veiligheidsplan af. Met deze startnotitie begint het werk aan een plan voor 2020 tot en met 2023.',
      intendedResult:
        'De raad is er vanaf het begin bij: hij kent de kaders, de uitgangspunten en de planning voordat er keuzes worden gemaakt.',
      framework: TASK_OF_MAYOR,
      argumentsFor:
        '- De raad kan vroeg meepraten over de keuzes.\n- De burgemeester is verantwoordelijk voor de openbare orde en doet dit op tijd.',
      support:
        'Dit stuk is het begin van gesprekken met inwoners, partners en raad. Daarin moet het draagvlak ontstaan.',
      execution:
        'Inwoners vullen online een vragenlijst in en het digipanel wordt gevraagd. In september is er een sessie met inwoners, partners en raad. In oktober besluit het college, in november de raad.',
    },
  },
  made: [
    {
      kind: 'councilNotice',
      title: 'Startnotitie Meerjarenbeleidsplan Veiligheid 2020-2023',
      number: '2019-001322',
      content: {},
    },
    {
      kind: 'startNote',
      title: 'Startnotitie Meerjarenbeleidsplan Veiligheid 2020-2023',
      content: {
        sections: {
          introduction: 'Veiligheid hoort bij prettig samenleven. Deze notitie zegt hoe het nieuwe plan wordt gemaakt.',
          reason:
            'Trends veranderen en het coalitieakkoord vraagt om meer samenwerking met partners. Daarom een nieuw plan, gemaakt met anderen.',
          aim: 'De raad betrekken bij de keuzes: welke onderwerpen krijgen de komende vier jaar voorrang?',
          themes:
            '- Ondermijning en weerbaarheid\n- Zorg en veiligheid\n- Drugs\n- Cyber\n\nDaarnaast blijft het werk aan zeven veiligheidsthema’s doorgaan, van high impact crimes tot externe veiligheid.',
          parties:
            'Onder meer politie, Openbaar Ministerie, veiligheidsregio, veiligheidshuis, RIEC, woningcorporaties, horeca, wijkteams en de gemeenteraad.',
          planning:
            '- Juli: college stelt de startnotitie vast, raad neemt er kennis van\n- Juli tot september: inwoners en partners\n- September: netwerksessie\n- Oktober: raad bespreekt de uitkomsten, college stelt het plan vast\n- November: raad stelt het plan vast',
        },
      },
    },
  ],
  routedOn: '2019-06-27',
  route: [
    { office: 'Programmamanager Veiligheid', on: '' },
    { office: 'Burgemeester', on: '2019-07-01' },
    { office: 'Gemeentesecretaris', on: '2019-07-04' },
  ],
  board: { on: '2019-07-09', isConsent: false },
  finalOn: '2019-07-10',
  handedOn: '2019-07-10',
}

const planMemo: MemoSeed = {
  kind: 'executiveMemo',
  title: 'Meerjarenbeleidsplan Veiligheid 2020-2023',
  number: '2019-001874',
  content: {
    ...HEAD,
    datedOn: '2019-10-09',
    authorities: [
      { body: 'executiveBoard', on: '2019-10-15' },
      { body: 'council', on: '' },
      { body: 'mayor', on: '' },
    ],
    decisionPoints: [
      'In te stemmen met het meerjarenbeleidsplan veiligheid 2020-2023',
      'Het raadsvoorstel en het ontwerp van het raadsbesluit vast te stellen',
      'De stukken aan de raad aan te bieden',
      'Nota en besluit openbaar te maken',
    ],
    disclosure: 'open',
    annexes: ['2019-001874-MJBP-Veiligheid'],
    sections: {
      introduction:
        'Het plan zegt waar Deventer en zijn partners in 2020 tot en met 2023 voor gaan. Vier onderwerpen krijgen voorrang: ondermijning en weerbaarheid, zorg en veiligheid, drugs, en digitale criminaliteit. Het werk aan het fundament gaat door.',
      intendedResult: 'Het veiligheidsbeleid gaat door en wordt bijgestuurd waar dat nodig is.',
      framework: EVERY_FOUR_YEARS,
      argumentsFor: `- ${EVERY_FOUR_YEARS}\n- ${TASK_OF_MAYOR}`,
      support:
        'Het digipanel en andere inwoners zijn online gevraagd. Daarna was er een veiligheidssessie met inwoners, raadsleden en partners, en een sessie waarin de raad dieper op de onderwerpen inging. Wat zij zeiden is waar mogelijk verwerkt.',
      execution:
        'Voortgangsrapportages laten college en raad zien hoe het gaat. Gebeurt er iets dat niemand kon voorzien, dan maken burgemeester, officier van justitie en teamchef van de politie er in de driehoek afspraken over. Verandert daardoor wat voorrang heeft, dan horen college en raad dat.',
    },
  },
  made: [
    {
      kind: 'councilProposal',
      title: 'Meerjarenbeleidsplan Veiligheid 2020-2023',
      content: {
        decisionPoints: ['Het Meerjarenbeleidsplan Veiligheid gemeente Deventer 2020-2023 vast te stellen'],
        signatures: [
          { office: 'de secretaris', name: 'M.A. Kossen' },
          { office: 'de burgemeester', name: 'R.C. König' },
        ],
        sections: {
          arguments: `${EVERY_FOUR_YEARS} Voordat het plan wordt vastgesteld, hoort de burgemeester de raad over het ontwerp. ${TASK_OF_MAYOR}`,
          councilInvolvement:
            'De raad gaf zijn voorkeuren bij de voortgangsrapportage, in de veiligheidssessie en in de verdiepende sessie. Die zijn gebruikt.',
        },
      },
      made: [
        {
          kind: 'councilDecision',
          title: 'Meerjarenbeleidsplan Veiligheid 2020-2023',
          content: {
            signatures: [
              { office: 'de griffier', name: 'A. Kerver' },
              { office: 'de voorzitter', name: 'R.C. König' },
            ],
          },
        },
      ],
    },
  ],
  routedOn: '2019-10-09',
  route: [
    { office: 'Programmamanager Veiligheid', on: '2019-10-09' },
    { office: 'Burgemeester', on: '2019-10-10' },
    { office: 'Gemeentesecretaris', on: '2019-10-10' },
  ],
  board: { on: '2019-10-15', isConsent: false },
  finalOn: '2019-10-17',
  handedOn: '2019-10-17',
}

export const MEMOS_2019: MemoSeed[] = [startMemo, planMemo]
