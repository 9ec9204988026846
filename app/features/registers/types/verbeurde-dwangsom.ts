import { defineRegister, type Guard, type Situation } from '../declaration.ts'
import { hasTaken } from '../domain/situation.ts'
import { both } from './parts/both.ts'
import { collectionLetters } from './parts/collection-letters.ts'
import { BASES, domainField, ENFORCED, representative, violator } from './parts/enforcement.ts'
import { opensView } from './parts/opening.ts'
import { endOf, isOpenSince } from './parts/order-guards.ts'

/** Barred is what nothing holds any more. */
const limitationHasPassed = ({ day, deadlines }: Situation) =>
  deadlines.some(({ key, dueOn, isProvisional }) => key === 'limitation' && day > dueOn && !isProvisional)

const notBarred: Guard = {
  key: 'not-barred',
  words: both(
    'De vordering is verjaard: er kan niet meer worden ingevorderd.',
    'The claim is barred: it can no longer be collected.',
  ),
  article: 'artikelen 5:35 en 5:37a Awb',
  holds: (situation) => !limitationHasPassed(situation),
}

const notBeforeForfeiture: Guard = {
  key: 'not-before-forfeiture',
  words: both('Deze dag ligt vóór de dag van verbeurte.', 'This day is before the day of forfeiture.'),
  article: 'artikel 5:33 Awb',
  holds: ({ day, facts }) => typeof facts.forfeitedOn !== 'string' || day >= facts.forfeitedOn,
}

const hasProof = {
  key: 'proof',
  words: both('Bewijs van verzending of uitreiking', 'Proof of sending or handing over'),
  hint: both('Zoals de code van de aangetekende zending', 'Such as the code of the registered item'),
  kind: 'text',
  isRequired: true,
} as const

/**
 * One forfeited penalty, from the day it was forfeited to the day it is paid, given up or barred. An order can forfeit
 * more than once and every claim has a year of its own, so each is a record; the order opens it.
 */
export const verbeurdeDwangsom = defineRegister({
  key: 'verbeurde-dwangsom',
  words: {
    one: both('Verbeurde dwangsom', 'Forfeited penalty'),
    many: both('Verbeurde dwangsommen', 'Forfeited penalties'),
    intro: both(
      'Dwangsommen die verbeurd zijn: invorderingsbeschikking, aanmaning, dwangbevel, betaling, en de verjaring die niet gemist mag worden.',
      'Penalties that were forfeited: collection decision, reminder, writ, payment, and the bar that may not be missed.',
    ),
  },
  group: 'enforcement',
  space: 'enforcement',
  confidentiality: 'B',
  items: [134],
  bases: [BASES.bestuursdwang, BASES.opiumwet, BASES.apv, BASES.woonoverlast],
  purpose: both('Verbeurde dwangsommen invorderen.', 'Collecting forfeited penalties.'),
  numberPattern: 'VD-{year}-{number:4}',
  fields: [
    domainField,
    {
      key: 'forfeitedOn',
      words: both('Dag van verbeurte', 'Day of forfeiture'),
      kind: 'day',
      isRequired: true,
      inList: true,
    },
    {
      key: 'amount',
      words: both('Verbeurd bedrag', 'Amount forfeited'),
      kind: 'amount',
      min: 1,
      isRequired: true,
      inList: true,
    },
  ],
  parties: [{ ...violator, isRequired: false }, representative],
  states: [
    { key: 'forfeited', words: both('Verbeurd', 'Forfeited') },
    { key: 'decided', words: both('Invorderingsbeschikking', 'Collection decision') },
    { key: 'reminded', words: both('Aangemaand', 'Reminded') },
    { key: 'writ', words: both('Dwangbevel', 'Writ') },
    { key: 'paid', words: both('Betaald', 'Paid'), isEnd: true },
    { key: 'collected', words: both('Geïnd', 'Collected'), isEnd: true },
    { key: 'waived', words: both('Niet ingevorderd', 'Not collected'), isEnd: true },
    { key: 'uncollectable', words: both('Oninbaar', 'Uncollectable'), isEnd: true },
    { key: 'barred', words: both('Verjaard', 'Barred'), isEnd: true },
    { key: 'lapsed', words: both('Vervallen', 'Lapsed'), isEnd: true },
  ],
  steps: [
    {
      key: 'askViews',
      words: both('Zienswijze over invordering vragen', 'Ask for a view on collection'),
      done: both('Zienswijze over invordering gevraagd', 'View on collection asked'),
      from: ['forfeited'],
      level: 'handle',
      article: 'artikel 4:8 Awb',
      fields: [
        {
          key: 'viewsWeeks',
          words: both('Termijn in weken', 'Term in weeks'),
          kind: 'number',
          min: 1,
          max: 6,
          isRequired: true,
        },
      ],
      guards: [notBeforeForfeiture],
      opens: opensView(),
    },
    {
      key: 'receiveViews',
      words: both('Zienswijze vastleggen', 'Record a view'),
      done: both('Zienswijze over invordering ontvangen', 'View on collection received'),
      from: ['forfeited'],
      level: 'handle',
      fields: [
        {
          key: 'summary',
          words: both('Kern van de zienswijze', 'Gist of the view'),
          kind: 'longText',
          isPersonal: true,
        },
      ],
    },
    {
      key: 'noViews',
      words: both('Geen zienswijze gegeven', 'No view given'),
      done: both('Geen zienswijze over invordering', 'No view on collection'),
      from: ['forfeited'],
      level: 'handle',
    },
    {
      key: 'requestDecision',
      words: both('Verzoek om invordering van een belanghebbende', 'Request of an interested party to collect'),
      done: both('Verzoek om een invorderingsbeschikking ontvangen', 'Request for a collection decision received'),
      dayWords: both('Dag van ontvangst', 'Day of receipt'),
      from: ['forfeited'],
      level: 'handle',
      article: 'artikel 5:37, tweede lid, Awb',
      guards: [notBeforeForfeiture],
    },
    {
      key: 'refuseDecision',
      words: both('Verzoek om invordering afwijzen', 'Refuse the request to collect'),
      done: both('Verzoek om invordering afgewezen', 'Request to collect refused'),
      from: ['forfeited'],
      level: 'decide',
      needsReason: true,
      article: 'artikel 5:37, derde lid, Awb',
      guards: [
        {
          key: 'decision-was-asked',
          words: both('Er is geen verzoek om invordering vastgelegd.', 'No request to collect is on record.'),
          article: 'artikel 5:37, tweede lid, Awb',
          holds: (situation) => hasTaken(situation, 'requestDecision'),
        },
      ],
    },
    {
      key: 'decideCollection',
      words: both('Invorderingsbeschikking nemen', 'Take the collection decision'),
      done: both('Invorderingsbeschikking genomen', 'Collection decision taken'),
      dayWords: both('Dag van bekendmaking', 'Day it was made known'),
      hint: both('Stuit de verjaring: er begint een nieuw jaar.', 'Interrupts the bar: a new year begins.'),
      from: ['forfeited'],
      to: 'decided',
      level: 'decide',
      notBy: 'intake',
      article: 'artikelen 5:37, eerste lid, en 5:37a, eerste lid, Awb',
      fields: [
        {
          key: 'amount',
          words: both('In te vorderen bedrag', 'Amount to collect'),
          kind: 'amount',
          min: 1,
          isRequired: true,
          keep: true,
        },
        hasProof,
      ],
      guards: [
        notBeforeForfeiture,
        notBarred,
        {
          key: 'not-more-than-forfeited',
          words: both(
            'Er kan niet meer worden ingevorderd dan verbeurd is.',
            'No more can be collected than was forfeited.',
          ),
          article: 'artikel 5:33 Awb',
          holds: ({ facts, given }) => Number(given.amount) <= Number(facts.amount),
        },
      ],
    },
    {
      key: 'waive',
      words: both('Afzien van invordering', 'Do not collect'),
      done: both('Afgezien van invordering', 'Not collected'),
      hint: both(
        'Alleen in bijzondere omstandigheden; schrijf op welke.',
        'Only in special circumstances; write down which.',
      ),
      from: ['forfeited', 'decided'],
      to: 'waived',
      level: 'decide',
      needsReason: true,
    },
    {
      key: 'remind',
      words: both('Aanmaning versturen', 'Send a reminder'),
      done: both('Aangemaand', 'Reminded'),
      dayWords: both('Dag van verzending', 'Day of sending'),
      from: ['decided'],
      to: 'reminded',
      level: 'handle',
      article: 'artikelen 4:112 en 5:37, eerste lid, Awb',
      fields: [hasProof],
      guards: [
        notBarred,
        {
          key: 'payment-term-is-over',
          words: both(
            'De betaaltermijn van zes weken na verbeurte is nog niet voorbij. Maan daarna aan.',
            'The payment term of six weeks after forfeiture has not passed yet. Send the reminder after it.',
          ),
          article: 'artikelen 5:33 en 4:112 Awb',
          holds: (situation) => {
            const end = endOf(situation, 'payment')
            return end === undefined || situation.day > end
          },
        },
      ],
    },
    {
      key: 'issueWrit',
      words: both('Dwangbevel uitvaardigen', 'Issue a writ'),
      done: both('Dwangbevel uitgevaardigd', 'Writ issued'),
      dayWords: both('Dag van betekening', 'Day of service'),
      from: ['reminded'],
      to: 'writ',
      level: 'decide',
      article: 'artikelen 4:117 en 4:106 Awb',
      fields: [hasProof],
      guards: [
        notBarred,
        {
          key: 'reminder-term-is-over',
          words: both(
            'De twee weken van de aanmaning zijn nog niet voorbij.',
            'The two weeks of the reminder have not passed yet.',
          ),
          article: 'artikelen 4:112 en 4:117 Awb',
          holds: (situation) => {
            const end = endOf(situation, 'reminder')
            return end === undefined || situation.day > end
          },
        },
      ],
    },
    {
      key: 'payPart',
      words: both('Deelbetaling vastleggen', 'Record a part payment'),
      done: both('Deel betaald', 'Part paid'),
      from: ['forfeited', 'decided', 'reminded', 'writ'],
      level: 'handle',
      fields: [{ key: 'paid', words: both('Betaald bedrag', 'Amount paid'), kind: 'amount', min: 1, isRequired: true }],
      guards: [notBeforeForfeiture],
    },
    {
      key: 'deferPayment',
      words: both('Uitstel van betaling verlenen', 'Grant a delay of payment'),
      done: both('Uitstel van betaling verleend', 'Delay of payment granted'),
      hint: both(
        'Tijdens het uitstel wordt niet aangemaand of ingevorderd, en staat de verjaring stil.',
        'During the delay nothing is reminded or collected, and the bar stands still.',
      ),
      from: ['decided', 'reminded', 'writ'],
      level: 'decide',
      needsReason: true,
      article: 'artikelen 4:94 en 4:111 Awb',
      fields: [{ key: 'until', words: both('Uitstel tot en met', 'Delay until'), kind: 'day', isRequired: true }],
    },
    {
      key: 'endDeferral',
      words: both('Uitstel is geëindigd of ingetrokken', 'The delay has ended or was withdrawn'),
      done: both('Uitstel van betaling geëindigd', 'Delay of payment ended'),
      dayWords: both('Laatste dag van het uitstel', 'Last day of the delay'),
      from: ['decided', 'reminded', 'writ'],
      level: 'handle',
      article: 'artikelen 4:96 en 4:111 Awb',
      guards: [
        {
          key: 'payment-was-deferred',
          words: both('Er loopt geen uitstel van betaling.', 'No delay of payment runs.'),
          article: 'artikel 4:94 Awb',
          holds: (situation) => isOpenSince(situation, 'deferPayment', ['endDeferral']),
        },
      ],
    },
    {
      key: 'pay',
      words: both('Betaald: afsluiten', 'Paid: close'),
      done: both('Betaald', 'Paid'),
      dayWords: both('Dag van ontvangst', 'Day of receipt'),
      from: ['forfeited', 'decided', 'reminded'],
      to: 'paid',
      level: 'handle',
      guards: [notBeforeForfeiture],
    },
    {
      key: 'collect',
      words: both('Geïnd na dwangbevel: afsluiten', 'Collected after the writ: close'),
      done: both('Geïnd', 'Collected'),
      from: ['writ'],
      to: 'collected',
      level: 'handle',
    },
    {
      key: 'writeOff',
      words: both('Oninbaar verklaren', 'Declare uncollectable'),
      done: both('Oninbaar verklaard', 'Declared uncollectable'),
      from: ['decided', 'reminded', 'writ'],
      to: 'uncollectable',
      level: 'decide',
      needsReason: true,
    },
    {
      key: 'bar',
      words: both('Verjaring vastleggen', 'Record that it is barred'),
      done: both('Vordering verjaard', 'Claim barred'),
      from: ['forfeited', 'decided', 'reminded', 'writ'],
      to: 'barred',
      level: 'decide',
      needsReason: true,
      article: 'artikel 5:35, eerste lid, Awb',
      guards: [
        {
          key: 'limitation-has-passed',
          words: both(
            'De verjaringstermijn is nog niet voorbij. Vorder in.',
            'The claim is not barred yet. Collect it.',
          ),
          article: 'artikelen 5:35 en 5:37a Awb',
          holds: limitationHasPassed,
        },
      ],
    },
    {
      key: 'lapse',
      words: both('Vervallen verklaren', 'Record that it lapses'),
      done: both('Vordering vervallen', 'Claim lapsed'),
      hint: both(
        'Als de last is ingetrokken, gewijzigd of vernietigd en de invordering niet in stand kan blijven.',
        'When the order is withdrawn, changed or annulled and the collection cannot stand.',
      ),
      from: ['forfeited', 'decided', 'reminded', 'writ'],
      to: 'lapsed',
      level: 'decide',
      needsReason: true,
      article: 'artikel 5:38 Awb',
    },
    {
      key: 'objectionFiled',
      words: both('Bezwaar of beroep staat open', 'Objection or appeal is pending'),
      done: both(
        'Bezwaar of beroep tegen last of invordering',
        'Objection or appeal against the order or the collection',
      ),
      from: ['forfeited', 'decided', 'reminded', 'writ'],
      level: 'handle',
      article: 'artikelen 5:35, tweede lid, en 5:39 Awb',
    },
    {
      key: 'objectionFinal',
      words: both('Onherroepelijk beslist op bezwaar of beroep', 'Objection or appeal finally decided'),
      done: both('Onherroepelijk beslist op bezwaar of beroep', 'Objection or appeal finally decided'),
      from: ['forfeited', 'decided', 'reminded', 'writ'],
      level: 'handle',
      guards: [
        {
          key: 'objection-is-pending',
          words: both('Er staat geen bezwaar of beroep open.', 'No objection or appeal is pending.'),
          holds: (situation) => isOpenSince(situation, 'objectionFiled', ['objectionFinal']),
        },
      ],
    },
    {
      key: 'suspendCollection',
      words: both('Schorsing van de invordering vastleggen', 'Record a suspension of the collection'),
      done: both('Invordering geschorst', 'Collection suspended'),
      from: ['decided', 'reminded', 'writ'],
      level: 'handle',
      article: 'artikel 5:37a, vierde lid, Awb',
    },
    {
      key: 'resumeCollection',
      words: both('Schorsing van de invordering is geëindigd', 'The suspension of the collection has ended'),
      done: both('Schorsing van de invordering geëindigd', 'Suspension of the collection ended'),
      from: ['decided', 'reminded', 'writ'],
      level: 'handle',
    },
  ],
  deadlines: [
    {
      key: 'payment',
      words: both('Betaaltermijn', 'Term to pay'),
      rule: 'awb-5:33',
      startsWith: { step: 'intake', field: 'forfeitedOn' },
      metBy: ['pay', 'collect'],
      endedBy: ['waive', 'lapse', 'remind', 'writeOff', 'bar'],
    },
    {
      key: 'limitation',
      words: both('Verjaring van de vordering', 'Bar of the claim'),
      rule: 'awb-5:35',
      startsWith: { step: 'intake', field: 'forfeitedOn' },
      interruptedBy: [
        { step: 'decideCollection', by: 'invorderingsbeschikking' },
        { step: 'remind', by: 'aanmaning' },
        { step: 'issueWrit', by: 'dwangbevel' },
      ],
      suspendedBy: [
        { from: 'suspendCollection', until: ['resumeCollection'] },
        { from: 'deferPayment', until: ['endDeferral'] },
      ],
      heldBy: [
        { from: 'objectionFiled', until: ['objectionFinal'] },
        { from: 'requestDecision', until: ['decideCollection', 'refuseDecision'] },
      ],
      metBy: ['pay', 'collect'],
      endedBy: ['waive', 'writeOff', 'lapse', 'bar'],
      isCritical: true,
      warnDays: [180, 90, 60, 30, 14, 7, 3, 1, 0],
    },
    {
      key: 'decisionOnRequest',
      words: both('Beslissen op verzoek om invordering', 'Decide on the request to collect'),
      rule: 'awb-5:37-3',
      startsWith: { step: 'requestDecision' },
      metBy: ['decideCollection', 'refuseDecision'],
      endedBy: ['pay', 'waive', 'lapse', 'bar'],
      warnDays: [14, 7, 1],
    },
    {
      key: 'reminder',
      words: both('Termijn van de aanmaning', 'Term of the reminder'),
      rule: 'awb-4:112',
      startsWith: { step: 'remind' },
      metBy: ['pay', 'issueWrit'],
      endedBy: ['writeOff', 'lapse', 'bar'],
    },
    {
      key: 'objection',
      words: both('Bezwaartermijn tegen de invordering', 'Term to object to the collection'),
      rule: 'awb-6:7',
      startsWith: { step: 'decideCollection' },
      metBy: ['objectionFiled'],
      endedBy: ['lapse', 'waive'],
    },
  ],
  letters: collectionLetters,
  taskTemplates: [
    {
      key: 'after-forfeiture',
      words: both('Na verbeurte', 'After forfeiture'),
      addedBy: 'intake',
      tasks: [
        {
          key: 'decide',
          words: both('Invorderingsbeschikking voorbereiden', 'Prepare the collection decision'),
          dueInDays: 21,
        },
        {
          key: 'finance',
          words: both('Vordering aanmelden bij financiën', 'Register the claim with finance'),
          dueInDays: 7,
        },
      ],
    },
  ],
  retention: ENFORCED,
  asksReason: true,
  counts: [
    {
      key: 'penalties_forfeited_by_year',
      version: 1,
      words: both('Verbeurde dwangsommen', 'Penalties forfeited'),
      indicator: 'penalties_forfeited',
      counts: { kind: 'events', steps: ['intake'] },
      period: 'year',
    },
    {
      key: 'football_collected_by_year',
      version: 1,
      words: both('Verbeurd en ingevorderd in de voetbalaanpak', 'Forfeited and collected in the football approach'),
      indicator: 'football_measures',
      category: 'ingevorderd',
      counts: { kind: 'records', steps: ['decideCollection'] },
      where: { domain: 'voetbal' },
      period: 'year',
    },
  ],
})
