import { defineRegister, type Facts, type Guard } from '../declaration.ts'
import { cornersOf, liesWithin } from '../domain/polygon.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { BASES, has, notBeforeFinding, representative } from './parts/enforcement.ts'
import { needsStep, notBefore } from './parts/guards.ts'
import { timesTaken } from './parts/order-guards.ts'

const POWERS = [
  choice('gebiedsverbod-172a', 'Gebiedsverbod (172a, eerste lid, onder a)', 'Area ban (172a, first paragraph, a)'),
  choice('groepsverbod-172a', 'Groepsverbod (172a, eerste lid, onder b)', 'Group ban (172a, first paragraph, b)'),
  choice('meldplicht-172a', 'Meldplicht (172a, eerste lid, onder c)', 'Duty to report (172a, first paragraph, c)'),
  choice('ouders-172b', 'Bevel aan ouders (172b)', 'Order to parents (172b)'),
  choice('gebiedsverbod-apv', 'Gebiedsontzegging (APV)', 'Area ban (by-law)'),
  choice('licht-bevel-172', 'Licht bevel (172, derde lid)', 'Light order (172, third paragraph)'),
  choice('evenement-174', 'Bevel bij evenement of gebouw (174)', 'Order at an event or building (174)'),
  choice('sluiting-174a', 'Sluiting (174a)', 'Closure (174a)'),
]

const is172a = (facts: Facts) => String(facts.power).endsWith('172a')
const hasArea = (facts: Facts) => String(facts.power).startsWith('gebiedsverbod') || facts.power === 'groepsverbod-172a'
const isContinuous = (facts: Facts) => facts.form !== 'losse-dagen'

const durationFields = [
  {
    key: 'form',
    words: both('Vorm', 'Form'),
    kind: 'choice',
    choices: [
      choice('aaneengesloten', 'Aaneengesloten', 'Continuous'),
      choice('losse-dagen', 'Losse dagen, ten hoogste 90 in 24 maanden', 'Separate days, at most 90 in 24 months'),
    ],
    isRequired: true,
    keep: true,
  },
  {
    key: 'months',
    words: both('Duur of tijdvak in maanden', 'Length or period in months'),
    hint: both(
      '172a: drie maanden, of een tijdvak van ten hoogste 24 maanden bij losse dagen',
      '172a: three months, or a period of at most 24 months for separate days',
    ),
    kind: 'number',
    min: 1,
    max: 24,
    isRequired: true,
    keep: true,
  },
  {
    key: 'dayCount',
    words: both('Aantal losse dagen', 'Number of separate days'),
    kind: 'number',
    min: 1,
    max: 90,
    keep: true,
  },
  {
    key: 'times',
    words: both('Dagen en tijden', 'Days and times'),
    hint: both(
      'Zoals: vrijdag en zaterdag van 20.00 tot 06.00 uur',
      'Such as: Friday and Saturday from 20:00 to 06:00',
    ),
    kind: 'text',
    keep: true,
  },
] as const

const withinMaximum: Guard = {
  key: 'within-maximum',
  words: both(
    'De duur is langer dan de wet toestaat: drie maanden per keer, of negentig losse dagen binnen 24 maanden.',
    'The length is more than the law allows: three months at a time, or ninety separate days within 24 months.',
  ),
  article: 'artikelen 172a, zesde lid, en 172b Gemeentewet',
  holds: ({ facts, given }) => {
    const months = Number(given.months)
    if (!is172a(facts) && facts.power !== 'ouders-172b') return true
    if (given.form === 'losse-dagen')
      return is172a(facts) && months <= 24 && Number(given.dayCount) >= 1 && Number(given.dayCount) <= 90
    return months <= 3
  },
}

const areaIsDrawn: Guard = {
  key: 'area-is-drawn',
  words: both('Teken eerst het gebied waarvoor het bevel geldt.', 'First draw the area for which the order holds.'),
  article: 'artikel 172a, eerste lid, Gemeentewet',
  holds: ({ facts, given }) => !hasArea(facts) || has(facts, 'area') || has(given, 'area'),
}

const onlySmaller: Guard = {
  key: 'only-smaller',
  words: both(
    'Het nieuwe gebied ligt niet helemaal binnen het oude. Een groter of ander gebied is nadelig en vraagt een nieuw bevel.',
    'The new area does not lie wholly within the old one. A larger or other area is a disadvantage and needs a new order.',
  ),
  article: 'artikel 172a, zevende lid, Gemeentewet',
  holds: ({ facts, given }) => {
    const before = cornersOf(facts.area)
    const after = cornersOf(given.area)
    return !after || !before || liesWithin(after, before)
  },
}

/** Orders of the mayor to a person, with an area, times and an end that no weekend moves. */
export const bevelBurgemeester = defineRegister({
  key: 'bevel-burgemeester',
  words: {
    one: both('Bevel van de burgemeester', 'Order of the mayor'),
    many: both('Bevelen van de burgemeester', 'Orders of the mayor'),
    intro: both(
      'Gebiedsverboden, groepsverboden, meldplichten en andere bevelen: dossier, gebied, duur, verlenging en overtreding.',
      'Area bans, group bans, duties to report and other orders: file, area, length, extension and breach.',
    ),
  },
  group: 'order',
  space: 'measures',
  confidentiality: 'B',
  items: [137],
  bases: [BASES.voetbalwet, BASES.kinderen, BASES.apv, BASES.openbareOrde, BASES.toezicht, BASES.sluitingOverlast],
  purpose: both('De openbare orde handhaven met een bevel.', 'Keeping public order with an order.'),
  numberPattern: 'BEV-{year}-{number:4}',
  fields: [
    {
      key: 'power',
      words: both('Bevoegdheid', 'Power'),
      kind: 'choice',
      choices: POWERS,
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    {
      key: 'ground',
      words: both('Grond', 'Ground'),
      kind: 'choice',
      choices: [
        choice('herhaald', 'Herhaalde verstoring', 'Repeated disturbance'),
        choice('ernstig', 'Ernstige verstoring', 'Serious disturbance'),
        choice(
          'private-sanctie',
          'Sanctie van een private organisatie en ernstige vrees (tweede lid)',
          'Sanction of a private organisation and serious fear (second paragraph)',
        ),
        choice('anders', 'Anders', 'Other'),
      ],
      isRequired: true,
    },
    {
      key: 'foundOn',
      words: both('Dag van het laatste incident', 'Day of the latest incident'),
      kind: 'day',
      isRequired: true,
    },
    {
      key: 'conduct',
      words: both('Gedrag en incidenten', 'Conduct and incidents'),
      kind: 'longText',
      isPersonal: true,
      isRequired: true,
    },
    {
      key: 'area',
      words: both('Gebied', 'Area'),
      hint: both(
        'Hoekpunten als lengte- en breedtegraad, een per regel, of een GeoJSON-veelhoek',
        'Corners as longitude and latitude, one a line, or a GeoJSON polygon',
      ),
      kind: 'polygon',
    },
    { key: 'streets', words: both('Grenzen in woorden', 'Borders in words'), kind: 'longText', isPersonal: true },
    { key: 'form', words: both('Vorm', 'Form'), kind: 'choice', choices: durationFields[0].choices, atIntake: false },
    {
      key: 'months',
      words: both('Duur of tijdvak in maanden', 'Length or period in months'),
      kind: 'number',
      atIntake: false,
    },
    { key: 'dayCount', words: both('Aantal losse dagen', 'Number of separate days'), kind: 'number', atIntake: false },
    { key: 'times', words: both('Dagen en tijden', 'Days and times'), kind: 'text', atIntake: false },
  ],
  parties: [
    {
      key: 'addressee',
      words: both('Aan wie het bevel is gericht', 'To whom the order is addressed'),
      is: 'person',
      isRequired: true,
    },
    { key: 'child', words: both('Kind', 'Child'), is: 'person' },
    representative,
  ],
  states: [
    { key: 'draft', words: both('In voorbereiding', 'In preparation') },
    { key: 'imposed', words: both('Opgelegd', 'Imposed') },
    { key: 'inForce', words: both('Van kracht', 'In force') },
    { key: 'suspended', words: both('Geschorst', 'Suspended') },
    { key: 'ended', words: both('Geëindigd', 'Ended'), isEnd: true },
    { key: 'withdrawn', words: both('Ingetrokken', 'Withdrawn'), isEnd: true },
    { key: 'dropped', words: both('Niet opgelegd', 'Not imposed'), isEnd: true },
  ],
  steps: [
    {
      key: 'consult',
      words: both('Afstemmen met het OM', 'Consult the prosecutor'),
      done: both('Afgestemd met de officier van justitie', 'Consulted the prosecutor'),
      hint: both(
        'Een bevel gaat niet samen met een gedragsaanwijzing van het OM voor hetzelfde gebied.',
        'An order does not go together with a behavioural order of the prosecutor for the same area.',
      ),
      from: ['draft'],
      level: 'handle',
      article: 'artikel 172a, vijfde lid, Gemeentewet',
      fields: [
        {
          key: 'prosecutorOrder',
          words: both(
            'Gedragsaanwijzing van het OM voor dit gebied',
            'Behavioural order of the prosecutor for this area',
          ),
          kind: 'choice',
          choices: [choice('geen', 'Geen', 'None'), choice('geldt', 'Er geldt er een', 'One is in force')],
          isRequired: true,
        },
      ],
    },
    {
      key: 'hear',
      words: both('Zienswijze vastleggen', 'Record the view'),
      done: both('Betrokkene gehoord', 'Person heard'),
      from: ['draft'],
      level: 'handle',
      article: 'artikel 4:8 Awb',
      fields: [
        { key: 'view', words: both('Kern van de zienswijze', 'Gist of the view'), kind: 'longText', isPersonal: true },
      ],
    },
    {
      key: 'skipHearing',
      words: both('Afzien van horen', 'Do without hearing'),
      done: both('Afgezien van horen', 'Hearing left out'),
      from: ['draft'],
      level: 'decide',
      needsReason: true,
      article: 'artikel 4:11 Awb',
    },
    {
      key: 'impose',
      words: both('Bevel opleggen', 'Impose the order'),
      done: both('Bevel opgelegd', 'Order imposed'),
      from: ['draft'],
      to: 'imposed',
      level: 'decide',
      article: 'artikelen 172a en 172b Gemeentewet',
      fields: [
        ...durationFields,
        {
          key: 'proportion',
          words: both('Waarom dit bevel nodig en in verhouding is', 'Why this order is needed and proportionate'),
          kind: 'longText',
          isPersonal: true,
          isRequired: true,
        },
        {
          key: 'routes',
          words: both('Vrije route naar huis, werk of zorg', 'Free route to home, work or care'),
          kind: 'longText',
          isPersonal: true,
        },
      ],
      guards: [
        notBeforeFinding,
        areaIsDrawn,
        withinMaximum,
        needsStep(
          ['hear', 'skipHearing'],
          both(
            'De betrokkene is nog niet gehoord. Leg de zienswijze vast, of waarom horen niet kan.',
            'The person was not heard yet. Record the view, or why hearing is not possible.',
          ),
          'artikelen 4:8 en 4:11 Awb',
        ),
        {
          key: 'no-prosecutor-order',
          words: both(
            'Stem eerst af met de officier van justitie. Geldt er al een gedragsaanwijzing voor dit gebied, dan kan dit bevel niet.',
            'First consult the prosecutor. When a behavioural order is in force for this area, this order is not possible.',
          ),
          article: 'artikel 172a, vijfde lid, Gemeentewet',
          holds: ({ facts, events }) => {
            if (!is172a(facts)) return true
            return events.findLast(({ step }) => step === 'consult')?.given.prosecutorOrder === 'geen'
          },
        },
        {
          key: 'child-is-known',
          words: both(
            'Een bevel aan ouders gaat over een kind onder de twaalf. Voeg het kind toe.',
            'An order to parents is about a child under twelve. Add the child.',
          ),
          article: 'artikel 172b Gemeentewet',
          holds: ({ facts, parties }) => facts.power !== 'ouders-172b' || parties.some(({ role }) => role === 'child'),
        },
      ],
    },
    {
      key: 'drop',
      words: both('Niet opleggen', 'Do not impose'),
      done: both('Niet opgelegd', 'Not imposed'),
      from: ['draft'],
      to: 'dropped',
      level: 'handle',
      needsReason: true,
    },
    {
      key: 'handOver',
      words: both('Bevel uitreiken', 'Hand over the order'),
      done: both('Bevel uitgereikt', 'Order handed over'),
      dayWords: both('Dag van uitreiking: de eerste dag', 'Day it was handed over: the first day'),
      from: ['imposed'],
      to: 'inForce',
      level: 'handle',
      article: 'artikel 3:41 Awb',
      fields: [
        {
          key: 'by',
          words: both('Uitgereikt door', 'Handed over by'),
          kind: 'text',
          isPersonal: true,
          isRequired: true,
        },
      ],
    },
    {
      key: 'breach',
      words: both('Overtreding vastleggen', 'Record a breach'),
      done: both('Bevel overtreden', 'Order breached'),
      hint: both(
        'Overtreden is een misdrijf (artikel 184 Sr): de politie maakt proces-verbaal op.',
        'A breach is an offence (article 184 of the Criminal Code): the police report it.',
      ),
      from: ['inForce'],
      level: 'handle',
      fields: [
        { key: 'at', words: both('Moment', 'Moment'), kind: 'moment', isRequired: true },
        {
          key: 'observation',
          words: both('Wat is er gezien', 'What was seen'),
          kind: 'longText',
          isPersonal: true,
          isRequired: true,
        },
      ],
    },
    {
      key: 'extend',
      words: both('Bevel verlengen', 'Extend the order'),
      done: both('Bevel verlengd', 'Order extended'),
      hint: both(
        'Nieuwe feiten zijn nodig. Vul de totale duur in, gerekend vanaf de eerste dag.',
        'New facts are needed. Fill in the total length, from the first day.',
      ),
      from: ['inForce'],
      level: 'decide',
      needsReason: true,
      article: 'artikel 172a, zesde lid, onder a, Gemeentewet',
      fields: [
        {
          key: 'months',
          words: both('Totale duur in maanden', 'Total length in months'),
          kind: 'number',
          min: 2,
          max: 12,
          isRequired: true,
          keep: true,
        },
      ],
      guards: [
        {
          key: 'extension-within-maximum',
          words: both(
            'Een bevel wordt ten hoogste drie keer verlengd, telkens met ten hoogste drie maanden, tot samen twaalf maanden.',
            'An order is extended at most three times, each time by at most three months, to twelve months together.',
          ),
          article: 'artikel 172a, zesde lid, onder a, Gemeentewet',
          holds: (situation) => {
            const { facts, given } = situation
            const more = Number(given.months) - Number(facts.months)
            return (
              is172a(facts) &&
              isContinuous(facts) &&
              more >= 1 &&
              more <= 3 &&
              Number(given.months) <= 12 &&
              timesTaken(situation, 'extend') < 3
            )
          },
        },
      ],
    },
    {
      key: 'relax',
      words: both('Wijzigen in het voordeel, of ontheffing', 'Change in favour, or exempt'),
      done: both('Bevel gewijzigd of ontheffing verleend', 'Order changed or exemption given'),
      from: ['inForce'],
      level: 'decide',
      needsReason: true,
      article: 'artikel 172a, zevende en achtste lid, Gemeentewet',
      fields: [
        { key: 'area', words: both('Nieuw gebied', 'New area'), kind: 'polygon', keep: true },
        { key: 'times', words: both('Nieuwe dagen en tijden', 'New days and times'), kind: 'text', keep: true },
      ],
      guards: [onlySmaller],
    },
    {
      key: 'suspend',
      words: both('Schorsing vastleggen', 'Record a suspension'),
      done: both('Bevel geschorst', 'Order suspended'),
      from: ['inForce'],
      to: 'suspended',
      level: 'handle',
      article: 'artikel 8:81 Awb',
    },
    {
      key: 'resume',
      words: both('Schorsing is geëindigd', 'The suspension has ended'),
      done: both('Schorsing geëindigd', 'Suspension ended'),
      hint: both('De einddatum schuift niet op.', 'The end date does not move.'),
      from: ['suspended'],
      to: 'inForce',
      level: 'handle',
      guards: [notBefore('suspend', both('Deze dag ligt vóór de schorsing.', 'This day is before the suspension.'))],
    },
    {
      key: 'withdraw',
      words: both('Bevel intrekken', 'Withdraw the order'),
      done: both('Bevel ingetrokken', 'Order withdrawn'),
      hint: both('Verplicht zodra het bevel niet meer nodig is.', 'Required as soon as the order is no longer needed.'),
      from: ['imposed', 'inForce', 'suspended'],
      to: 'withdrawn',
      level: 'decide',
      needsReason: true,
      article: 'artikel 172a, negende lid, Gemeentewet',
    },
    {
      key: 'end',
      words: both('Bevel is geëindigd', 'The order has ended'),
      done: both('Bevel geëindigd', 'Order ended'),
      from: ['inForce', 'suspended'],
      to: 'ended',
      level: 'handle',
      automatic: { whenPasses: 'end' },
    },
    {
      key: 'objectionFiled',
      words: both('Bezwaar tegen het bevel', 'Objection against the order'),
      done: both('Bezwaar ingediend', 'Objection filed'),
      dayWords: both('Dag van ontvangst', 'Day of receipt'),
      from: ['imposed', 'inForce', 'suspended', 'ended'],
      level: 'handle',
      article: 'artikel 6:4 Awb',
    },
    {
      key: 'objectionFinal',
      words: both('Onherroepelijk beslist op bezwaar of beroep', 'Objection or appeal finally decided'),
      done: both('Onherroepelijk beslist op bezwaar of beroep', 'Objection or appeal finally decided'),
      from: ['imposed', 'inForce', 'suspended', 'ended', 'withdrawn'],
      level: 'handle',
      guards: [
        needsStep(
          'objectionFiled',
          both('Er is geen bezwaar vastgelegd.', 'No objection is on record.'),
          'artikel 6:4 Awb',
        ),
      ],
    },
  ],
  deadlines: [
    {
      key: 'end',
      words: both('Bevel geldt tot en met', 'Order holds until'),
      rule: 'authority-term',
      startsWith: { step: 'handOver' },
      metBy: ['end'],
      endedBy: ['withdraw'],
      parameters: (facts) => ({ length: Number(facts.months), unit: 'months' }),
      warnDays: [21, 7],
    },
    {
      key: 'objection',
      words: both('Bezwaartermijn', 'Term for objections'),
      rule: 'awb-6:7',
      startsWith: { step: 'handOver' },
      metBy: ['objectionFiled'],
      endedBy: ['withdraw'],
    },
  ],
  letters: [
    {
      key: 'bevel',
      words: both('Bevel', 'Order'),
      after: ['impose', 'extend', 'relax'],
      level: 'handle',
      to: 'addressee',
      subject: 'Bevel van de burgemeester, {number}',
      needsCheck: true,
      paragraphs: [
        {
          sentences: [
            'De burgemeester geeft u een bevel: {fact:power}.',
            'De reden is: {fact:conduct}.',
            'Waarom dit nodig is en in verhouding: {given:impose.proportion}.',
          ],
        },
        {
          heading: 'Waar',
          if: ({ facts }) => hasArea(facts),
          sentences: ['U mag niet komen in het gebied op de kaart. De grenzen zijn: {fact:streets}.'],
          map: 'area',
        },
        {
          heading: 'Wanneer',
          if: ({ facts }) => has(facts, 'times'),
          sentences: ['Het bevel geldt op deze dagen en tijden: {fact:times}.'],
        },
        {
          heading: 'Hoe lang',
          if: ({ facts }) => isContinuous(facts),
          sentences: [
            'Het bevel geldt vanaf de uitreiking en duurt {fact:months} maanden. Valt de laatste dag in een weekend of op een feestdag, dan eindigt het toch die dag.',
          ],
        },
        {
          heading: 'Hoe lang',
          if: ({ facts }) => !isContinuous(facts),
          sentences: [
            'Het bevel geldt op {fact:dayCount} losse dagen, binnen {fact:months} maanden vanaf de uitreiking.',
          ],
        },
        {
          heading: 'Wat u kunt doen',
          sentences: [
            'Zijn uw omstandigheden anders geworden, of moet u in het gebied zijn? Vraag dan om wijziging of ontheffing.',
            'U kunt binnen zes weken na de dag van uitreiking bezwaar maken bij de burgemeester van {municipality}.',
            'Houdt u zich niet aan het bevel, dan bent u strafbaar.',
          ],
        },
      ],
    },
  ],
  retention: { result: '12.2.1', keep: { years: 5 } },
  isKnownHere: true,
  asksReason: true,
  counts: [
    {
      key: 'area_bans_by_year',
      version: 1,
      words: both('Opgelegde gebiedsverboden', 'Area bans imposed'),
      indicator: 'area_bans',
      counts: { kind: 'events', steps: ['impose'] },
      where: { power: ['gebiedsverbod-172a', 'gebiedsverbod-apv'] },
      period: 'year',
      partOf: 'mayor_orders_by_year',
    },
    {
      key: 'mayor_orders_by_year',
      version: 1,
      words: both('Bevelen van de burgemeester', 'Orders of the mayor'),
      indicator: 'mayor_orders',
      counts: { kind: 'events', steps: ['impose'] },
      period: 'year',
    },
    {
      key: 'order_breaches_by_year',
      version: 1,
      words: both('Overtredingen van bevelen', 'Breaches of orders'),
      indicator: 'mayor_order_breaches',
      counts: { kind: 'events', steps: ['breach'] },
      period: 'year',
    },
  ],
})
