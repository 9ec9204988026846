import type { ActionSeed, PlanSeed, Source } from '../data/types.ts'
import { BUDGET, PROGRAMME_BUDGET } from './budget.ts'
import { THEMES } from './themes.ts'

const plan = (place: string): Source => ({ document: 'Integraal Veiligheidsplan Merendam 2026-2029', place })
const agenda = plan('Uitvoeringsagenda')

const ACTIONS: ActionSeed[] = [
  {
    code: 'A1',
    title: 'Eén meldpunt voor de haven',
    description: 'Een telefoonnummer dat iedereen kent, en na elke melding een bericht over wat ermee is gedaan.',
    goals: ['T1.D1'],
    owner: 'Adviseur ondermijning',
    partners: [
      { organisation: 'havenbedrijf-merendam', role: 'Neemt de meldingen aan', effort: 'Twee dagen per week' },
      { organisation: 'politie', role: 'Volgt meldingen op' },
    ],
    startsOn: '2026-01-01',
    milestones: [
      { title: 'Het nummer is open', dueOn: '2026-04-01', doneOn: '2026-04-07', source: agenda },
      { title: 'Elke melder krijgt binnen een week bericht', dueOn: '2026-12-31', source: agenda },
    ],
    source: agenda,
  },
  {
    code: 'A2',
    title: 'Elk jaar langs alle loodsen',
    description: 'Een bezoek met de eigenaar, aangekondigd waar dat kan. Wat opvalt, gaat naar wie erover gaat.',
    goals: ['T1.D2'],
    owner: 'Adviseur ondermijning',
    partners: [{ organisation: 'havenbedrijf-merendam', role: 'Gaat mee op bezoek' }],
    isContinuous: true,
    milestones: [],
    source: agenda,
  },
  {
    code: 'A3',
    title: 'Een eigen plek aan het water',
    description: 'Jongeren ontwerpen zelf de plek bij de oude scheepshelling, met het jongerenwerk.',
    goals: ['T2.D1'],
    owner: 'Adviseur jeugd en veiligheid',
    partners: [{ organisation: 'jongerenwerk-de-steiger', role: 'Begeleidt het ontwerp', effort: '400 uur' }],
    startsOn: '2026-02-01',
    endsOn: '2027-06-30',
    milestones: [
      { title: 'Het ontwerp is gekozen', dueOn: '2026-10-01', doneOn: '2026-09-24', source: agenda },
      { title: 'De plek is open', dueOn: '2027-05-01', source: agenda },
    ],
    source: agenda,
  },
  {
    code: 'A4',
    title: 'Jongerenwerk op straat op zomeravonden',
    description: 'Van mei tot september is er elke vrijdag en zaterdag tot middernacht iemand op de kade.',
    goals: ['T2.D1', 'F2.D1'],
    owner: 'Adviseur jeugd en veiligheid',
    partners: [{ organisation: 'jongerenwerk-de-steiger', role: 'Voert uit', effort: 'Twee mensen, 44 avonden' }],
    isContinuous: true,
    milestones: [],
    source: agenda,
  },
  {
    code: 'A5',
    title: 'Betere sloten in De Weerden',
    description: 'Bij elk groot onderhoud komen er sloten en ramen met het keurmerk. Bewoners betalen niets.',
    goals: ['F1.D1'],
    owner: 'Adviseur wonen en veiligheid',
    partners: [
      { organisation: 'woonstichting-het-anker', role: 'Vervangt de sloten', effort: '1.200 woningen' },
      { organisation: 'buurtpreventie-de-weerden', role: 'Wijst bewoners de weg' },
    ],
    startsOn: '2026-03-01',
    endsOn: '2028-12-31',
    milestones: [
      { title: 'De eerste 400 woningen zijn klaar', dueOn: '2026-12-01', source: agenda },
      { title: 'Alle woningen zijn klaar', dueOn: '2028-12-31', source: agenda },
    ],
    source: agenda,
  },
  {
    code: 'A6',
    title: 'Niet meer allemaal tegelijk dicht',
    description: 'Cafés kiezen zelf een sluitingsuur, met ten minste een half uur tussen buren.',
    goals: ['F2.D1'],
    owner: 'Adviseur horeca en evenementen',
    partners: [{ organisation: 'horecakring-merendam', role: 'Maakt de afspraak met de cafés' }],
    startsOn: '2026-01-01',
    endsOn: '2026-09-30',
    milestones: [{ title: 'De afspraak is getekend', dueOn: '2026-06-01', doneOn: '2026-05-28', source: agenda }],
    source: agenda,
  },
]

/** The plan of Merendam: small, but whole. Every goal has a figure, a start and an aim, every action an owner. */
export const PLAN: PlanSeed = {
  slug: 'veilig-merendam-2026-2029',
  title: 'Integraal Veiligheidsplan Merendam 2026-2029',
  startsOn: '2026-01-01',
  endsOn: '2029-12-31',
  publishedIn: '2025-11',
  motto: 'Samen op de uitkijk',
  mission: 'In Merendam kijken we naar elkaar om, op straat, thuis en op het water.',
  vision:
    'Een kleine gemeente kan niet alles. Daarom kiezen we: twee onderwerpen krijgen voorrang, en de rest houden we op orde.',
  summary:
    'Dit plan zegt wat Merendam de komende vier jaar doet voor de veiligheid. De haven en de jongeren op de kade krijgen voorrang. Veilig wonen en veilig uitgaan houden we op orde. Elk doel heeft een cijfer, zodat ieder kan zien of het lukt.',
  legalBasis: ['Artikel 38b, eerste lid, Politiewet 2012'],
  coalitionAgreement: 'Koers houden 2022-2026',
  monitoringRule: 'Elk voorjaar laat het college per doel zien hoe het cijfer staat en wat er is gedaan.',
  principles: [
    {
      code: 'P1',
      title: 'Eerst luisteren',
      description: 'Wie ergens last van heeft, vertelt het zelf. Wij beslissen niet over mensen zonder hen te spreken.',
      source: plan('Hoofdstuk 2'),
    },
    {
      code: 'P2',
      title: 'Klein beginnen',
      description: 'Wat we niet zeker weten, proberen we eerst in één buurt.',
      source: plan('Hoofdstuk 2'),
    },
  ],
  coreTasks: [],
  mayorRoles: [],
  themes: THEMES,
  actions: ACTIONS,
  partners: [
    { organisation: 'politie', nameInPlan: 'Politie' },
    { organisation: 'havenbedrijf-merendam', nameInPlan: 'Havenbedrijf' },
    { organisation: 'jongerenwerk-de-steiger', nameInPlan: 'De Steiger' },
    { organisation: 'woonstichting-het-anker', nameInPlan: 'Het Anker' },
    { organisation: 'horecakring-merendam', nameInPlan: 'Horecakring' },
    { organisation: 'buurtpreventie-de-weerden', nameInPlan: 'Buurtpreventie De Weerden' },
  ],
  processPlanning: [
    {
      when: '2025-03/2025-06',
      what: 'Gesprekken op de kade, in de cafés en aan de deur',
      body: 'Team Veiligheid',
      doneOn: '2025-06-20',
      source: plan('Bijlage 1'),
    },
    { when: '2025-12-11', what: 'Besluit', body: 'Gemeenteraad', doneOn: '2025-12-11', source: plan('Bijlage 1') },
  ],
  alignedPlans: [],
  programmeBudget: PROGRAMME_BUDGET,
  budget: BUDGET,
  source: plan('Gehele document'),
}
