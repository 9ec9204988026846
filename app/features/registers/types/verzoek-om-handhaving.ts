import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { BASES, domainField, representative } from './parts/enforcement.ts'

/** A request of an interested party to enforce, which must be decided on in time. */
export const verzoekOmHandhaving = defineRegister({
  key: 'verzoek-om-handhaving',
  words: {
    one: both('Verzoek om handhaving', 'Request for enforcement'),
    many: both('Verzoeken om handhaving', 'Requests for enforcement'),
    intro: both(
      'Verzoeken van belanghebbenden om op te treden, met de termijn waarbinnen daarop beslist moet zijn.',
      'Requests of interested parties to act, with the term within which they must be decided on.',
    ),
  },
  group: 'enforcement',
  space: 'enforcement',
  confidentiality: 'P',
  items: [130],
  bases: [BASES.bestuursdwang, BASES.apv],
  purpose: both('Beslissen op verzoeken om handhaving.', 'Deciding on requests for enforcement.'),
  numberPattern: 'VH-{year}-{number:4}',
  fields: [
    domainField,
    {
      key: 'receivedOn',
      words: both('Dag van ontvangst', 'Day of receipt'),
      kind: 'day',
      isRequired: true,
      inList: true,
    },
    {
      key: 'request',
      words: both('Waar gaat het verzoek over', 'What the request is about'),
      kind: 'longText',
      isPersonal: true,
    },
    { key: 'rule', words: both('Voorschrift', 'Rule'), kind: 'text' },
  ],
  parties: [
    { key: 'requester', words: both('Verzoeker', 'Requester'), is: 'either', isRequired: true },
    representative,
    { key: 'violator', words: both('Vermoedelijke overtreder', 'Alleged violator'), is: 'either' },
  ],
  place: { isPersonal: true },
  states: [
    { key: 'received', words: both('Ontvangen', 'Received') },
    { key: 'incomplete', words: both('Wacht op aanvulling', 'Waiting for a supplement') },
    { key: 'inquiry', words: both('In onderzoek', 'Being looked into') },
    { key: 'granted', words: both('Toegewezen', 'Granted'), isEnd: true },
    { key: 'refused', words: both('Afgewezen', 'Refused'), isEnd: true },
    { key: 'untreated', words: both('Buiten behandeling gelaten', 'Left untreated'), isEnd: true },
    { key: 'withdrawn', words: both('Ingetrokken', 'Withdrawn'), isEnd: true },
  ],
  steps: [
    {
      key: 'askSupplement',
      words: both('Aanvulling vragen', 'Ask for a supplement'),
      done: both('Aanvulling gevraagd', 'Supplement asked'),
      from: ['received'],
      to: 'incomplete',
      level: 'handle',
      article: 'artikelen 4:5 en 4:15 Awb',
      fields: [
        {
          key: 'weeks',
          words: both('Termijn in weken', 'Term in weeks'),
          kind: 'number',
          min: 1,
          max: 8,
          isRequired: true,
        },
      ],
    },
    {
      key: 'supplement',
      words: both('Aanvulling ontvangen', 'Supplement received'),
      done: both('Aanvulling ontvangen', 'Supplement received'),
      from: ['incomplete'],
      to: 'received',
      level: 'handle',
    },
    {
      key: 'supplementMissed',
      words: both('Geen aanvulling binnen de termijn', 'No supplement within the term'),
      done: both('Geen aanvulling binnen de termijn', 'No supplement within the term'),
      from: ['incomplete'],
      to: 'received',
      level: 'handle',
      guards: [
        {
          key: 'supplement-term-is-over',
          words: both('De termijn voor de aanvulling loopt nog.', 'The term for the supplement still runs.'),
          article: 'artikel 4:15 Awb',
          holds: ({ day, deadlines }) => deadlines.every(({ key, dueOn }) => key !== 'supplement' || day > dueOn),
        },
      ],
    },
    {
      key: 'inquire',
      words: both('Controle uitgevoerd', 'Check done'),
      done: both('Controle naar aanleiding van het verzoek', 'Check following the request'),
      from: ['received', 'inquiry'],
      to: 'inquiry',
      level: 'handle',
      fields: [
        {
          key: 'found',
          words: both('Uitkomst', 'Outcome'),
          kind: 'choice',
          choices: [
            choice('overtreding', 'Overtreding', 'Violation'),
            choice('geen-overtreding', 'Geen overtreding', 'No violation'),
          ],
          isRequired: true,
        },
      ],
    },
    {
      key: 'grant',
      words: both('Verzoek toewijzen', 'Grant the request'),
      done: both('Verzoek toegewezen', 'Request granted'),
      from: ['inquiry'],
      to: 'granted',
      level: 'decide',
      article: 'artikel 4:13 Awb',
      guards: [
        {
          key: 'violation-was-found',
          words: both('Er is nog geen overtreding vastgesteld.', 'No violation was established yet.'),
          article: 'artikel 5:1 Awb',
          holds: ({ events }) => events.some(({ step, given }) => step === 'inquire' && given.found === 'overtreding'),
        },
      ],
      opens: {
        register: 'handhavingszaak',
        facts: ({ facts, day }) => ({
          domain: facts.domain,
          origin: 'verzoek',
          rule: facts.rule,
          observation: facts.request,
          foundOn: day,
        }),
      },
    },
    {
      key: 'refuse',
      words: both('Verzoek afwijzen', 'Refuse the request'),
      done: both('Verzoek afgewezen', 'Request refused'),
      hint: both(
        'Handhaven is de regel. Schrijf op waarom dat hier niet kan: geen overtreding, zicht op legalisatie of onevenredig.',
        'Enforcement is the rule. Write down why it is not possible here: no violation, a permit in sight, or disproportionate.',
      ),
      from: ['inquiry'],
      to: 'refused',
      level: 'decide',
      needsReason: true,
      article: 'artikel 4:13 Awb',
    },
    {
      key: 'leaveUntreated',
      words: both('Buiten behandeling laten', 'Leave untreated'),
      done: both('Buiten behandeling gelaten', 'Left untreated'),
      from: ['received'],
      to: 'untreated',
      level: 'decide',
      needsReason: true,
      article: 'artikel 4:5 Awb',
      guards: [
        {
          key: 'supplement-was-asked',
          words: both(
            'Geef de verzoeker eerst de gelegenheid zijn verzoek aan te vullen.',
            'First give the requester the opportunity to supplement the request.',
          ),
          article: 'artikel 4:5, eerste lid, Awb',
          holds: ({ events }) => events.some(({ step }) => step === 'askSupplement'),
        },
      ],
    },
    {
      key: 'withdraw',
      words: both('Verzoek ingetrokken', 'Request withdrawn'),
      done: both('Verzoek ingetrokken', 'Request withdrawn'),
      to: 'withdrawn',
      level: 'handle',
    },
    {
      key: 'noticeOfDefault',
      words: both('Ingebrekestelling', 'Notice of default'),
      done: both('Ingebrekestelling ontvangen', 'Notice of default received'),
      level: 'handle',
      article: 'artikelen 4:17 en 6:12 Awb',
    },
  ],
  deadlines: [
    {
      key: 'decision',
      words: both('Beslissen op het verzoek', 'Decide on the request'),
      rule: 'awb-4:13',
      startsWith: { step: 'intake', field: 'receivedOn' },
      metBy: ['grant', 'refuse', 'leaveUntreated'],
      endedBy: ['withdraw'],
      suspendedBy: [{ from: 'askSupplement', until: ['supplement', 'supplementMissed'], isAsked: true }],
      warnDays: [21, 14, 7, 3, 0],
    },
    {
      key: 'supplement',
      words: both('Termijn voor de aanvulling', 'Term for the supplement'),
      rule: 'authority-term',
      startsWith: { step: 'askSupplement' },
      metBy: ['supplement', 'supplementMissed'],
      endedBy: ['withdraw'],
      parameters: (_facts, given) => ({ length: Number(given.weeks), unit: 'weeks' }),
      warnDays: [0],
    },
    {
      key: 'untreated',
      words: both('Besluit om buiten behandeling te laten', 'Decision to leave untreated'),
      rule: 'awb-4:5-4',
      startsWith: { step: 'supplementMissed' },
      metBy: ['leaveUntreated', 'inquire'],
      endedBy: ['withdraw'],
      warnDays: [7, 3, 0],
    },
    {
      key: 'default',
      words: both(
        'Laatste dag zonder dwangsom na ingebrekestelling',
        'Last day without a penalty after the notice of default',
      ),
      rule: 'awb-4:17-notice',
      startsWith: { step: 'noticeOfDefault' },
      metBy: ['grant', 'refuse', 'leaveUntreated'],
      endedBy: ['withdraw'],
      warnDays: [10, 7, 3, 1, 0],
      isCritical: true,
    },
  ],
  letters: [
    {
      key: 'ontvangst',
      words: both('Ontvangstbevestiging', 'Confirmation of receipt'),
      after: ['intake'],
      level: 'handle',
      to: 'requester',
      subject: 'Ontvangst van uw verzoek om handhaving, {number}',
      paragraphs: [
        {
          sentences: [
            'Wij hebben op {fact:receivedOn} uw verzoek om handhaving ontvangen.',
            'Wij beslissen uiterlijk op {deadline:decision} ({why:decision}).',
          ],
        },
      ],
    },
    {
      key: 'beslissing',
      words: both('Beslissing op het verzoek', 'Decision on the request'),
      after: ['grant', 'refuse', 'leaveUntreated'],
      level: 'decide',
      to: 'requester',
      subject: 'Beslissing op uw verzoek om handhaving, {number}',
      needsCheck: true,
      paragraphs: [
        { sentences: ['Op {fact:receivedOn} vroeg u ons om handhavend op te treden.'] },
        {
          if: ({ events }) => events.some(({ step }) => step === 'grant'),
          sentences: ['Wij wijzen uw verzoek toe en treden op tegen de overtreding.'],
        },
        {
          if: ({ events }) => events.some(({ step }) => step === 'refuse'),
          sentences: ['Wij wijzen uw verzoek af.', 'De reden is: {given:refuse.reason}.'],
        },
        {
          if: ({ events }) => events.some(({ step }) => step === 'leaveUntreated'),
          sentences: ['Wij behandelen uw verzoek niet, omdat de gevraagde aanvulling ontbreekt.'],
        },
        {
          heading: 'Bezwaar',
          sentences: [
            'Bent u het niet eens met dit besluit? Dan kunt u binnen zes weken na de dag van bekendmaking bezwaar maken bij de gemeente {municipality}.',
          ],
        },
      ],
    },
  ],
  retention: { result: '6.1', keep: { years: 5 } },
  counts: [
    {
      key: 'enforcement_requests_received_by_year',
      version: 1,
      words: both('Ontvangen verzoeken om handhaving', 'Requests for enforcement received'),
      indicator: 'enforcement_requests_received',
      counts: { kind: 'events', steps: ['intake'] },
      period: 'year',
    },
  ],
})
