import { PROVISIONS, type Provision } from '../bylaw/provisions.ts'
import { type CountingRule, defineRegister, type Field, type Guard } from '../declaration.ts'
import { hasTaken } from '../domain/situation.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import {
  BASES,
  domainField,
  ENFORCED,
  notBeforeFinding,
  representative,
  requester,
  violationFields,
  violator,
} from './parts/enforcement.ts'
import { opensObjection } from './parts/opening.ts'
import {
  complianceTermIsOver,
  complianceTermIsSet,
  hasViolator,
  maximumIsSet,
  noOtherSanction,
  viewsWereAsked,
  violationIsNamed,
  withinMaximum,
} from './parts/order-guards.ts'
import { penaltyOrderLetters, termFields, viewsDeadline, viewsSteps } from './parts/order-steps.ts'

const AIMS = [
  choice('ongedaan', 'Overtreding ongedaan maken of beëindigen', 'Undo or end the violation'),
  choice('herhaling', 'Herhaling voorkomen', 'Prevent repetition'),
]

const UNITS = [
  choice('ineens', 'In één keer', 'At once'),
  choice('per-tijd', 'Per tijdseenheid', 'Per unit of time'),
  choice('per-overtreding', 'Per overtreding', 'Per breach'),
]

const liftWasAsked: Guard = {
  key: 'lift-was-asked',
  words: both(
    'Er is geen verzoek van de overtreder. Zonder verzoek kan een last alleen worden ingetrokken.',
    'There is no request of the violator. Without one an order can only be withdrawn.',
  ),
  article: 'artikel 5:34 Awb',
  holds: (situation) => hasTaken(situation, 'requestLift'),
}

/** Street dealing rests on a ground in the by-law, and which one there was depends on the day it was found. */
const provisionField: Field = {
  key: 'provision',
  words: both('Grond in de APV (drugshandel op straat)', 'Ground in the by-law (street dealing)'),
  hint: both(
    'Welke grond er was, hangt af van de APV die op de dag van constatering gold',
    'Which ground there was depends on the by-law in force on the day it was found',
  ),
  kind: 'choice',
  choices: Object.entries(PROVISIONS).map(([key, words]) => ({ key, words })),
}

/**
 * The penalty order, for every subject: an order under the Opium Act, for street dealing, football, sex work or room
 * rental is a record here, told apart by `domain`. What is forfeited is a claim of its own (verbeurde-dwangsom): each
 * is barred by its own lapse of time, and one order can forfeit more than once.
 */
export const lastOnderDwangsom = defineRegister({
  key: 'last-onder-dwangsom',
  words: {
    one: both('Last onder dwangsom', 'Penalty order'),
    many: both('Lasten onder dwangsom', 'Penalty orders'),
    intro: both(
      'Besluiten waarmee iemand een overtreding moet beëindigen of niet mag herhalen, en anders een dwangsom verbeurt. Van voornemen tot nakoming of verbeurte.',
      'Decisions under which someone must end a violation or not repeat it, and otherwise forfeits a sum. From intention to compliance or forfeiture.',
    ),
  },
  group: 'enforcement',
  space: 'enforcement',
  confidentiality: 'B',
  items: [132, 99],
  bases: [BASES.bestuursdwang, BASES.opiumwet, BASES.apv, BASES.woonoverlast],
  purpose: both(
    'Overtredingen beëindigen of voorkomen met een last onder dwangsom.',
    'Ending or preventing violations with a penalty order.',
  ),
  numberPattern: 'LOD-{year}-{number:4}',
  fields: [
    domainField,
    ...violationFields,
    {
      key: 'bylawVersion',
      words: both('Versie van de APV', 'Version of the by-law'),
      hint: both(
        'De versie die gold op de dag van constatering; nodig bij een last op grond van de APV',
        'The version in force on the day it was found; needed for an order under the by-law',
      ),
      kind: 'text',
    },
    provisionField,
    {
      key: 'duty',
      words: both('Wat moet de overtreder doen of laten', 'What the violator must do or not do'),
      kind: 'longText',
      isPersonal: true,
    },
    { key: 'aim', words: both('Doel van de last', 'Aim of the order'), kind: 'choice', choices: AIMS, atIntake: false },
    { key: 'sum', words: both('Dwangsom', 'Penalty'), kind: 'amount', min: 1, atIntake: false },
    { key: 'unit', words: both('Verbeurt', 'Forfeits'), kind: 'choice', choices: UNITS, atIntake: false },
    { key: 'maximum', words: both('Maximum', 'Maximum'), kind: 'amount', min: 1, atIntake: false },
    ...termFields.map((field) => ({ ...field, atIntake: false })),
  ],
  parties: [violator, representative, requester],
  place: { isPersonal: true },
  states: [
    { key: 'draft', words: both('Concept', 'Draft') },
    { key: 'intended', words: both('Voornemen', 'Intended') },
    { key: 'imposed', words: both('Opgelegd', 'Imposed') },
    { key: 'inForce', words: both('In werking', 'In force') },
    { key: 'breached', words: both('Overtreding geconstateerd', 'Breach found') },
    { key: 'forfeited', words: both('Verbeurd', 'Forfeited') },
    { key: 'suspended', words: both('Geschorst', 'Suspended') },
    { key: 'complied', words: both('Nageleefd', 'Complied with'), isEnd: true },
    { key: 'exhausted', words: both('Maximum verbeurd', 'Maximum forfeited'), isEnd: true },
    { key: 'lifted', words: both('Opgeheven', 'Lifted'), isEnd: true },
    { key: 'withdrawn', words: both('Ingetrokken', 'Withdrawn'), isEnd: true },
    { key: 'abandoned', words: both('Niet opgelegd', 'Not imposed'), isEnd: true },
  ],
  steps: [
    ...viewsSteps,
    {
      key: 'impose',
      words: both('Last opleggen', 'Impose the order'),
      done: both('Last opgelegd', 'Order imposed'),
      dayWords: both('Dag van het besluit', 'Day of the decision'),
      from: ['intended'],
      to: 'imposed',
      level: 'decide',
      notBy: 'intend',
      bylaw: ({ facts, given }) =>
        facts.domain === 'straathandel'
          ? { provision: (given.provision ?? facts.provision) as Provision | undefined, day: String(facts.foundOn) }
          : undefined,
      article: 'artikel 5:32 Awb',
      fields: [
        { ...provisionField, keep: true },
        {
          key: 'aim',
          words: both('Doel van de last', 'Aim of the order'),
          kind: 'choice',
          choices: AIMS,
          isRequired: true,
          keep: true,
        },
        { key: 'sum', words: both('Dwangsom', 'Penalty'), kind: 'amount', min: 1, isRequired: true, keep: true },
        {
          key: 'unit',
          words: both('Verbeurt', 'Forfeits'),
          kind: 'choice',
          choices: UNITS,
          isRequired: true,
          keep: true,
        },
        { key: 'maximum', words: both('Maximum', 'Maximum'), kind: 'amount', min: 1, isRequired: true, keep: true },
        ...termFields.map((field) => ({ ...field, keep: true })),
        {
          key: 'proportion',
          words: both('Waarom deze bedragen in verhouding zijn', 'Why these amounts are proportionate'),
          kind: 'longText',
          isPersonal: true,
          isRequired: true,
        },
        {
          key: 'otherSanction',
          words: both(
            'Andere herstelsanctie voor dezelfde overtreding',
            'Other restorative sanction for the same violation',
          ),
          kind: 'choice',
          choices: [choice('geen', 'Geen', 'None'), choice('geldt', 'Er geldt er een', 'One is in force')],
          isRequired: true,
        },
      ],
      guards: [
        notBeforeFinding,
        hasViolator,
        violationIsNamed,
        viewsWereAsked,
        maximumIsSet,
        complianceTermIsSet,
        noOtherSanction,
      ],
    },
    {
      key: 'announce',
      words: both('Last bekendmaken', 'Make the order known'),
      done: both('Last bekendgemaakt', 'Order made known'),
      dayWords: both('Dag van bekendmaking (verzending of uitreiking)', 'Day it was sent or handed over'),
      from: ['imposed'],
      to: 'inForce',
      level: 'handle',
      article: 'artikel 3:41 Awb',
      fields: [
        {
          key: 'how',
          words: both('Hoe bekendgemaakt', 'How it was made known'),
          kind: 'choice',
          choices: [
            choice('aangetekend', 'Aangetekend verzonden', 'Registered post'),
            choice('uitgereikt', 'Uitgereikt', 'Handed over'),
            choice('gewone-post', 'Gewone post', 'Ordinary post'),
            choice('elektronisch', 'Elektronisch', 'Electronically'),
          ],
          isRequired: true,
        },
      ],
      guards: [
        {
          key: 'not-before-decision',
          words: both(
            'Een besluit wordt niet bekendgemaakt voordat het genomen is.',
            'A decision is not made known before it is taken.',
          ),
          article: 'artikel 3:40 Awb',
          holds: ({ day, events }) => !events.some((event) => event.step === 'impose' && event.day > day),
        },
      ],
    },
    {
      key: 'inspect',
      words: both('Controle zonder overtreding vastleggen', 'Record a check without a breach'),
      done: both('Gecontroleerd: geen overtreding', 'Checked: no breach'),
      from: ['inForce', 'forfeited'],
      level: 'handle',
    },
    {
      key: 'findBreach',
      words: both('Overtreding van de last vaststellen', 'Record a breach of the order'),
      done: both('Overtreding van de last geconstateerd', 'Breach of the order found'),
      dayWords: both('Dag van constatering', 'Day it was found'),
      from: ['inForce', 'forfeited'],
      to: 'breached',
      level: 'handle',
      article: 'artikel 5:33 Awb',
      fields: [
        {
          key: 'observation',
          words: both('Wat is er gezien, door wie', 'What was seen, by whom'),
          kind: 'longText',
          isPersonal: true,
          isRequired: true,
        },
      ],
      guards: [complianceTermIsOver],
    },
    {
      key: 'forfeit',
      words: both('Verbeurte vastleggen', 'Record the forfeiture'),
      done: both('Dwangsom verbeurd', 'Penalty forfeited'),
      dayWords: both('Dag van verbeurte', 'Day of forfeiture'),
      hint: both(
        'Een dwangsom verbeurt van rechtswege. Er wordt een vordering geopend, met de verjaring van artikel 5:35 Awb.',
        'A penalty is forfeited by operation of law. A claim is opened, with the bar of article 5:35 Awb.',
      ),
      from: ['breached'],
      to: 'forfeited',
      level: 'handle',
      article: 'artikel 5:33 Awb',
      fields: [
        { key: 'amount', words: both('Verbeurd bedrag', 'Amount forfeited'), kind: 'amount', min: 1, isRequired: true },
      ],
      guards: [complianceTermIsOver, withinMaximum],
      opens: {
        register: 'verbeurde-dwangsom',
        facts: ({ facts, given, day }) => ({ domain: facts.domain, amount: given.amount, forfeitedOn: day }),
      },
    },
    {
      key: 'dismissBreach',
      words: both('Geen verbeurte', 'No forfeiture'),
      done: both('Geconstateerde overtreding leidt niet tot verbeurte', 'Breach found does not lead to forfeiture'),
      from: ['breached'],
      to: 'inForce',
      level: 'decide',
      needsReason: true,
    },
    {
      key: 'comply',
      words: both('Last nageleefd: afsluiten', 'Complied with: close'),
      done: both('Last nageleefd', 'Order complied with'),
      from: ['inForce', 'forfeited'],
      to: 'complied',
      level: 'handle',
      guards: [
        {
          key: 'was-checked',
          words: both(
            'Leg eerst een controle vast waaruit blijkt dat aan de last is voldaan.',
            'First record a check that shows that the order was complied with.',
          ),
          holds: (situation) => hasTaken(situation, 'inspect'),
        },
      ],
    },
    {
      key: 'exhaust',
      words: both('Maximum verbeurd: afsluiten', 'Maximum forfeited: close'),
      done: both('Het maximum is verbeurd', 'The maximum is forfeited'),
      hint: both(
        'Duurt de overtreding voort, dan is een nieuwe last nodig.',
        'If the violation goes on, a new order is needed.',
      ),
      from: ['forfeited'],
      to: 'exhausted',
      level: 'handle',
    },
    {
      key: 'requestLift',
      words: both('Verzoek om opheffing, opschorting of vermindering', 'Request to lift, suspend or reduce'),
      done: both(
        'Verzoek om opheffing, opschorting of vermindering ontvangen',
        'Request to lift, suspend or reduce received',
      ),
      dayWords: both('Dag van ontvangst', 'Day of receipt'),
      from: ['inForce', 'breached', 'forfeited'],
      level: 'handle',
      article: 'artikel 5:34 Awb',
      fields: [
        {
          key: 'ground',
          words: both('Grond', 'Ground'),
          kind: 'choice',
          choices: [
            choice('onmogelijk', 'Voldoen is (tijdelijk) onmogelijk', 'Compliance is (for now) impossible'),
            choice('jaar', 'Een jaar van kracht zonder verbeurte', 'One year in force without forfeiture'),
          ],
          isRequired: true,
        },
      ],
    },
    {
      key: 'refuseLift',
      words: both('Verzoek afwijzen', 'Refuse the request'),
      done: both('Verzoek afgewezen', 'Request refused'),
      from: ['inForce', 'breached', 'forfeited'],
      level: 'decide',
      needsReason: true,
      article: 'artikel 5:34 Awb',
      guards: [liftWasAsked],
    },
    {
      key: 'reduce',
      words: both('Dwangsom verminderen', 'Reduce the penalty'),
      done: both('Dwangsom verminderd', 'Penalty reduced'),
      from: ['inForce', 'breached', 'forfeited'],
      level: 'decide',
      needsReason: true,
      article: 'artikel 5:34, eerste lid, Awb',
      fields: [
        {
          key: 'sum',
          words: both('Nieuwe dwangsom', 'New penalty'),
          kind: 'amount',
          min: 1,
          isRequired: true,
          keep: true,
        },
        {
          key: 'maximum',
          words: both('Nieuw maximum', 'New maximum'),
          kind: 'amount',
          min: 1,
          isRequired: true,
          keep: true,
        },
      ],
      guards: [liftWasAsked, maximumIsSet],
    },
    {
      key: 'lift',
      words: both('Last opheffen', 'Lift the order'),
      done: both('Last opgeheven', 'Order lifted'),
      from: ['inForce', 'breached', 'forfeited', 'suspended'],
      to: 'lifted',
      level: 'decide',
      needsReason: true,
      article: 'artikel 5:34 Awb',
      guards: [
        liftWasAsked,
        {
          key: 'one-year-without-forfeiture',
          words: both(
            'Opheffen na een jaar zonder verbeurte kan pas als dat jaar om is en er niets is verbeurd.',
            'Lifting after a year without forfeiture needs that year to be over and nothing to be forfeited.',
          ),
          article: 'artikel 5:34, tweede lid, Awb',
          holds: ({ events, deadlines, day }) => {
            const asked = events.filter(({ step }) => step === 'requestLift').at(-1)
            if (asked?.given.ground !== 'jaar') return true
            const year = deadlines.find(({ key }) => key === 'yearWithoutForfeiture')
            return !events.some(({ step }) => step === 'forfeit') && year !== undefined && day > year.dueOn
          },
        },
      ],
    },
    {
      key: 'withdraw',
      words: both('Last intrekken', 'Withdraw the order'),
      done: both('Last ingetrokken', 'Order withdrawn'),
      hint: both(
        'Een invordering die daardoor niet in stand kan blijven vervalt: leg dat bij de vordering vast (artikel 5:38 Awb).',
        'A collection decision that cannot stand without it lapses: record that with the claim (article 5:38 Awb).',
      ),
      from: ['imposed', 'inForce', 'breached', 'forfeited', 'suspended'],
      to: 'withdrawn',
      level: 'decide',
      needsReason: true,
    },
    {
      key: 'suspend',
      words: both('Schorsing vastleggen', 'Record a suspension'),
      done: both('Last geschorst', 'Order suspended'),
      from: ['inForce', 'breached', 'forfeited'],
      to: 'suspended',
      level: 'handle',
      article: 'artikelen 6:16, 5:34 en 8:81 Awb',
      fields: [
        {
          key: 'by',
          words: both('Geschorst door', 'Suspended by'),
          kind: 'choice',
          choices: [
            choice('rechter', 'Voorzieningenrechter', 'Preliminary relief judge'),
            choice('bestuursorgaan', 'Het bestuursorgaan zelf', 'The authority itself'),
          ],
          isRequired: true,
        },
      ],
    },
    {
      key: 'resume',
      words: both('Schorsing is geëindigd', 'The suspension has ended'),
      done: both('Schorsing geëindigd', 'Suspension ended'),
      dayWords: both('Laatste dag van de schorsing', 'Last day of the suspension'),
      from: ['suspended'],
      to: 'inForce',
      level: 'handle',
    },
    {
      key: 'objectionFiled',
      words: both('Bezwaar tegen de last', 'Objection against the order'),
      done: both('Bezwaar ingediend', 'Objection filed'),
      dayWords: both('Dag van ontvangst', 'Day of receipt'),
      hint: both(
        'Opent een dossier voor het bezwaar. Bezwaar schorst de last niet, maar houdt de verjaring van een vordering open.',
        'Opens a file for the objection. It does not suspend the order, but keeps the bar of a claim open.',
      ),
      from: ['imposed', 'inForce', 'breached', 'forfeited', 'suspended', 'complied', 'exhausted'],
      level: 'handle',
      article: 'artikelen 6:4, 6:16 en 5:35, tweede lid, Awb',
      opens: opensObjection('last-onder-dwangsom', 'announce'),
      echoes: [{ register: 'verbeurde-dwangsom', step: 'objectionFiled' }],
    },
    {
      key: 'objectionFinal',
      words: both('Bezwaar of beroep is onherroepelijk beslist', 'Objection or appeal finally decided'),
      done: both('Onherroepelijk beslist op bezwaar of beroep', 'Objection or appeal finally decided'),
      from: [
        'imposed',
        'inForce',
        'breached',
        'forfeited',
        'suspended',
        'complied',
        'exhausted',
        'lifted',
        'withdrawn',
      ],
      level: 'handle',
      echoes: [{ register: 'verbeurde-dwangsom', step: 'objectionFinal' }],
    },
  ],
  deadlines: [
    viewsDeadline,
    {
      key: 'compliance',
      words: both('Begunstigingstermijn', 'Term to comply'),
      rule: 'awb-5:32a',
      startsWith: { step: 'announce' },
      metBy: ['comply', 'findBreach'],
      endedBy: ['withdraw', 'lift'],
      suspendedBy: [{ from: 'suspend', until: ['resume'] }],
      parameters: (facts) => ({ length: Number(facts.termLength), unit: String(facts.termUnit ?? 'weeks') }),
      appliesIf: (facts) => Number(facts.termLength) > 0,
      warnDays: [3, 0],
    },
    {
      key: 'objection',
      words: both('Bezwaartermijn', 'Term for objections'),
      rule: 'awb-6:7',
      startsWith: { step: 'announce' },
      metBy: ['objectionFiled'],
      endedBy: ['withdraw'],
    },
    {
      key: 'decideOnLift',
      words: both('Beslissen op verzoek om opheffing', 'Decide on the request to lift'),
      rule: 'awb-4:13',
      startsWith: { step: 'requestLift' },
      metBy: ['lift', 'refuseLift', 'reduce'],
      warnDays: [14, 7],
    },
    {
      key: 'yearWithoutForfeiture',
      words: both('Een jaar van kracht zonder verbeurte', 'One year in force without forfeiture'),
      rule: 'awb-5:34-2',
      startsWith: { step: 'announce' },
      metBy: ['lift'],
      endedBy: ['forfeit', 'withdraw'],
    },
  ],
  letters: penaltyOrderLetters,
  taskTemplates: [
    {
      key: 'after-announcement',
      words: both('Na bekendmaking', 'After it is made known'),
      addedBy: 'announce',
      tasks: [
        {
          key: 'plan-inspection',
          words: both('Controle na de begunstigingstermijn inplannen', 'Plan the check after the term to comply'),
          dueInDays: 7,
        },
      ],
    },
  ],
  retention: ENFORCED,
  isKnownHere: true,
  asksReason: true,
  counts: [
    {
      key: 'lod_total_by_year',
      version: 1,
      words: both('Opgelegde lasten onder dwangsom', 'Penalty orders imposed'),
      indicator: 'lod_total',
      counts: { kind: 'events', steps: ['impose'] },
      period: 'year',
    },
    countOf('lod_opiumwet_by_year', 'lod_opiumwet', 'opiumwet', 'op grond van de Opiumwet', 'under the Opium Act'),
    countOf(
      'lod_street_dealing_by_year',
      'lod_street_dealing',
      'straathandel',
      'voor drugshandel op straat',
      'for street dealing',
    ),
    countOf(
      'football_orders_by_year',
      'football_measures',
      'voetbal',
      'in de voetbalaanpak',
      'in the football approach',
      'last-onder-dwangsom',
    ),
    countOf(
      'sexwork_orders_by_year',
      'sexwork_measures',
      'sekswerk',
      'bij illegale prostitutie',
      'for illegal prostitution',
      'last-onder-dwangsom',
    ),
  ],
})

function countOf(
  key: string,
  indicator: string,
  domain: string,
  nl: string,
  en: string,
  category?: string,
): CountingRule {
  return {
    key,
    version: 1,
    words: both(`Lasten onder dwangsom ${nl}`, `Penalty orders ${en}`),
    indicator,
    ...(category ? { category } : {}),
    counts: { kind: 'events', steps: ['impose'] },
    where: { domain },
    period: 'year',
    partOf: 'lod_total_by_year',
  }
}
