import { addDays } from '../../../law/index.ts'
import { type CountingRule, type DeadlineDeclaration, defineRegister, type Guard } from '../declaration.ts'
import { hasTaken } from '../domain/situation.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { BASES, domainField, representative } from './parts/enforcement.ts'
import { isOpenSince, timesTaken } from './parts/order-guards.ts'

const notBeforeReceipt: Guard = {
  key: 'not-before-receipt',
  words: both('Deze dag ligt vóór de ontvangst van het bezwaar.', 'This day is before the objection was received.'),
  article: 'artikel 6:14 Awb',
  holds: ({ day, facts }) => typeof facts.receivedOn !== 'string' || day >= facts.receivedOn,
}

const RESULTS = [
  choice('ongegrond', 'Ongegrond', 'Unfounded'),
  choice('gegrond', 'Gegrond', 'Well-founded'),
  choice('deels-gegrond', 'Deels gegrond', 'Partly well-founded'),
  choice('niet-ontvankelijk', 'Niet-ontvankelijk', 'Inadmissible'),
]

const AGAINST = [
  choice('waarschuwing', 'Waarschuwing', 'Warning'),
  choice('last-onder-dwangsom', 'Last onder dwangsom', 'Penalty order'),
  choice('last-onder-bestuursdwang', 'Last onder bestuursdwang of sluiting', 'Enforcement order or closure'),
  choice('invorderingsbeschikking', 'Invorderingsbeschikking', 'Collection decision'),
  choice('bevel', 'Bevel van de burgemeester', 'Order of the mayor'),
  choice('boete', 'Bestuurlijke boete', 'Administrative fine'),
  choice('afwijzing', 'Afwijzing van een verzoek om handhaving', 'Refusal of a request for enforcement'),
  choice('anders', 'Ander besluit', 'Other decision'),
]

const COURTS = [
  choice('rechtbank', 'Rechtbank', 'District court'),
  choice('afdeling', 'Afdeling bestuursrechtspraak', 'Administrative Jurisdiction Division'),
]

/** When it is final, the terms of the order and of its claims run on again. */
const FINAL_ECHOES = [
  { register: 'last-onder-dwangsom', step: 'objectionFinal' },
  { register: 'last-onder-bestuursdwang', step: 'objectionFinal' },
] as const

const weekBefore = (day: string) => addDays(day, -7)

function decision(key: string, rule: string, hasCommittee: boolean): DeadlineDeclaration {
  return {
    key,
    words: both('Beslissen op bezwaar', 'Decide on the objection'),
    rule,
    startsWith: { step: 'intake', field: 'announcedOn' },
    metBy: ['decide'],
    endedBy: ['withdraw'],
    extendedBy: 'adjourn',
    suspendedBy: [{ from: 'askRepair', until: ['repair'], isAsked: true }],
    appliesIf: (facts) => (facts.hasCommittee === true) === hasCommittee,
    warnDays: [28, 14, 7, 3, 0],
  }
}

function received(key: string, indicator: string, nl: string, en: string): CountingRule {
  return {
    key,
    version: 1,
    words: both(nl, en),
    indicator,
    counts: { kind: 'events', steps: ['intake'] },
    period: 'year',
  }
}

/** Objection, appeal and further appeal against one decision, and what was learnt from it. */
export const bezwaar = defineRegister({
  key: 'bezwaar',
  words: {
    one: both('Bezwaar of beroep', 'Objection or appeal'),
    many: both('Bezwaar en beroep', 'Objections and appeals'),
    intro: both(
      'Bezwaar tegen besluiten: hoorzitting, commissie, beslistermijn, verdaging, voorlopige voorziening, beroep en de lessen eruit.',
      'Objections against decisions: hearing, committee, term to decide, adjournment, preliminary relief, appeal, and the lessons.',
    ),
  },
  group: 'enforcement',
  space: 'enforcement',
  confidentiality: 'B',
  items: [136],
  bases: [BASES.bezwaar],
  purpose: both('Beslissen op bezwaar en verweer voeren in beroep.', 'Deciding on objections and defending in appeal.'),
  numberPattern: 'BZW-{year}-{number:4}',
  fields: [
    domainField,
    {
      key: 'against',
      words: both('Gericht tegen', 'Against'),
      kind: 'choice',
      choices: AGAINST,
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    {
      key: 'announcedOn',
      words: both('Dag van bekendmaking van het besluit', 'Day the decision was made known'),
      hint: both('Hiermee begint de bezwaartermijn', 'The term for objections begins with it'),
      kind: 'day',
      isRequired: true,
    },
    {
      key: 'receivedOn',
      words: both('Dag van ontvangst van het bezwaar', 'Day the objection was received'),
      kind: 'day',
      isRequired: true,
      inList: true,
    },
    {
      key: 'byPost',
      words: both('Per post verzonden', 'Sent by post'),
      hint: both(
        'Op tijd gepost en binnen een week na de termijn ontvangen is ook op tijd (artikel 6:9 Awb)',
        'Posted in time and received within a week after the term is in time too (article 6:9 Awb)',
      ),
      kind: 'yesNo',
    },
    {
      key: 'hasCommittee',
      words: both('Met adviescommissie', 'With an advisory committee'),
      kind: 'yesNo',
      isFilter: true,
    },
    { key: 'grounds', words: both('Gronden', 'Grounds'), kind: 'longText', isPersonal: true },
    {
      key: 'lesson',
      words: both('Les voor volgende besluiten', 'Lesson for later decisions'),
      hint: both(
        'Zonder personen: deze les kan met collega’s worden gedeeld',
        'Without persons: this lesson may be shared with colleagues',
      ),
      kind: 'longText',
      isPersonal: true,
      atIntake: false,
    },
  ],
  parties: [
    { key: 'objector', words: both('Bezwaarmaker', 'Objector'), is: 'either', isRequired: true },
    representative,
    { key: 'thirdParty', words: both('Derde-belanghebbende', 'Third party'), is: 'either' },
  ],
  states: [
    { key: 'received', words: both('Ontvangen', 'Received') },
    { key: 'incomplete', words: both('Verzuim te herstellen', 'Defect to be repaired') },
    { key: 'hearing', words: both('Hoorzitting gepland', 'Hearing planned') },
    { key: 'heard', words: both('Gehoord', 'Heard') },
    { key: 'decided', words: both('Beslist op bezwaar', 'Decided') },
    { key: 'appeal', words: both('Beroep', 'Appeal') },
    { key: 'furtherAppeal', words: both('Hoger beroep', 'Further appeal') },
    { key: 'ruled', words: both('Uitspraak', 'Ruling') },
    { key: 'final', words: both('Onherroepelijk', 'Final'), isEnd: true },
    { key: 'withdrawn', words: both('Ingetrokken', 'Withdrawn'), isEnd: true },
  ],
  steps: [
    {
      key: 'confirm',
      words: both('Ontvangst bevestigen', 'Confirm receipt'),
      done: both('Ontvangst bevestigd', 'Receipt confirmed'),
      from: ['received', 'incomplete'],
      level: 'handle',
      article: 'artikel 6:14 Awb',
      guards: [notBeforeReceipt],
    },
    {
      key: 'askRepair',
      words: both('Vragen een verzuim te herstellen', 'Ask to repair a defect'),
      done: both('Gevraagd een verzuim te herstellen', 'Asked to repair a defect'),
      dayWords: both('Dag van het verzoek', 'Day of the request'),
      from: ['received'],
      to: 'incomplete',
      level: 'handle',
      article: 'artikelen 6:6 en 7:10, tweede lid, Awb',
      fields: [
        {
          key: 'weeks',
          words: both('Hersteltermijn in weken', 'Term to repair, in weeks'),
          kind: 'number',
          min: 1,
          max: 6,
          isRequired: true,
        },
      ],
      guards: [notBeforeReceipt],
    },
    {
      key: 'repair',
      words: both('Verzuim is hersteld of de termijn is voorbij', 'The defect is repaired or the term has passed'),
      done: both('Verzuim hersteld of hersteltermijn voorbij', 'Defect repaired or term passed'),
      from: ['incomplete'],
      to: 'received',
      level: 'handle',
      article: 'artikel 7:10, tweede lid, Awb',
      guards: [notBeforeReceipt],
    },
    {
      key: 'planHearing',
      words: both('Hoorzitting plannen', 'Plan the hearing'),
      done: both('Hoorzitting gepland', 'Hearing planned'),
      from: ['received', 'hearing'],
      to: 'hearing',
      level: 'handle',
      article: 'artikel 7:2 Awb',
      fields: [
        {
          key: 'hearingOn',
          words: both('Dag van de hoorzitting', 'Day of the hearing'),
          kind: 'day',
          isRequired: true,
          keep: true,
        },
        { key: 'hearingPlace', words: both('Plaats en tijd', 'Place and time'), kind: 'text', isRequired: true },
      ],
      guards: [
        notBeforeReceipt,
        {
          key: 'file-can-be-seen',
          words: both(
            'Het dossier ligt ten minste een week voor de hoorzitting ter inzage. Kies een latere dag.',
            'The file is open for inspection at least a week before the hearing. Choose a later day.',
          ),
          article: 'artikel 7:4, tweede lid, Awb',
          holds: ({ day, given }) => typeof given.hearingOn === 'string' && weekBefore(given.hearingOn) >= day,
        },
      ],
    },
    {
      key: 'skipHearing',
      words: both('Afzien van een hoorzitting', 'Do without a hearing'),
      done: both('Afgezien van een hoorzitting', 'Hearing left out'),
      from: ['received'],
      to: 'heard',
      level: 'decide',
      needsReason: true,
      article: 'artikel 7:3 Awb',
    },
    {
      key: 'hear',
      words: both('Hoorzitting vastleggen', 'Record the hearing'),
      done: both('Hoorzitting gehouden', 'Hearing held'),
      dayWords: both('Dag van de hoorzitting', 'Day of the hearing'),
      from: ['hearing'],
      to: 'heard',
      level: 'handle',
      article: 'artikelen 7:2 en 7:7 Awb',
      fields: [
        {
          key: 'minutes',
          words: both('Kern van het verslag', 'Gist of the minutes'),
          kind: 'longText',
          isPersonal: true,
          isRequired: true,
        },
      ],
      guards: [notBeforeReceipt],
    },
    {
      key: 'receiveAdvice',
      words: both('Advies van de commissie vastleggen', 'Record the advice of the committee'),
      done: both('Advies van de commissie ontvangen', 'Advice of the committee received'),
      from: ['heard'],
      level: 'handle',
      article: 'artikel 7:13 Awb',
      fields: [{ key: 'advice', words: both('Advies', 'Advice'), kind: 'choice', choices: RESULTS, isRequired: true }],
    },
    {
      key: 'adjourn',
      words: both('Beslissing verdagen', 'Adjourn the decision'),
      done: both('Beslissing verdaagd', 'Decision adjourned'),
      hint: both('Eén keer, met ten hoogste zes weken, schriftelijk.', 'Once, by at most six weeks, in writing.'),
      from: ['received', 'incomplete', 'hearing', 'heard'],
      level: 'handle',
      article: 'artikel 7:10, derde en vijfde lid, Awb',
      guards: [
        {
          key: 'not-adjourned-before',
          words: both(
            'De beslissing is al eens verdaagd. Verder uitstel kan alleen met instemming.',
            'The decision was adjourned before. More delay needs consent.',
          ),
          article: 'artikel 7:10, vierde lid, Awb',
          holds: (situation) => timesTaken(situation, 'adjourn') === 0,
        },
        {
          key: 'term-still-runs',
          words: both(
            'De beslistermijn is al voorbij: verdagen kan niet meer.',
            'The term to decide has passed: it can no longer be adjourned.',
          ),
          article: 'artikel 7:10, derde lid, Awb',
          holds: ({ day, deadlines }) =>
            deadlines.every(({ key, dueOn }) => (key !== 'decision' && key !== 'decisionCommittee') || day <= dueOn),
        },
      ],
    },
    {
      key: 'decide',
      words: both('Beslissen op bezwaar', 'Decide on the objection'),
      done: both('Beslist op bezwaar', 'Decided on the objection'),
      dayWords: both('Dag van bekendmaking', 'Day it was made known'),
      from: ['received', 'heard'],
      to: 'decided',
      level: 'decide',
      article: 'artikelen 7:11 en 7:12 Awb',
      fields: [
        {
          key: 'result',
          words: both('Beslissing', 'Decision'),
          kind: 'choice',
          choices: RESULTS,
          isRequired: true,
          keep: true,
        },
        {
          key: 'whyNotAdvice',
          words: both('Waarom anders dan het advies', 'Why other than advised'),
          kind: 'longText',
          isPersonal: true,
        },
      ],
      guards: [
        notBeforeReceipt,
        {
          key: 'was-heard',
          words: both(
            'De bezwaarmaker is nog niet gehoord. Alleen een niet-ontvankelijk bezwaar kan zonder hoorzitting worden beslist, of leg vast waarom horen niet nodig is.',
            'The objector was not heard yet. Only an inadmissible objection can be decided without a hearing, or record why hearing is not needed.',
          ),
          article: 'artikelen 7:2 en 7:3 Awb',
          holds: (situation) => situation.state === 'heard' || situation.given.result === 'niet-ontvankelijk',
        },
        {
          key: 'advice-was-received',
          words: both('De commissie heeft nog geen advies gegeven.', 'The committee has not given its advice yet.'),
          article: 'artikel 7:13 Awb',
          holds: (situation) =>
            situation.facts.hasCommittee !== true ||
            situation.given.result === 'niet-ontvankelijk' ||
            hasTaken(situation, 'receiveAdvice'),
        },
        {
          key: 'says-why-not-advice',
          words: both(
            'De beslissing wijkt af van het advies. Schrijf op waarom.',
            'The decision differs from the advice. Write down why.',
          ),
          article: 'artikel 7:13, zevende lid, Awb',
          holds: ({ events, given }) => {
            const advice = events.filter(({ step }) => step === 'receiveAdvice').at(-1)?.given.advice
            return advice === undefined || advice === given.result || Boolean(given.whyNotAdvice)
          },
        },
      ],
    },
    {
      key: 'requestRelief',
      words: both('Verzoek om voorlopige voorziening', 'Request for preliminary relief'),
      done: both('Voorlopige voorziening gevraagd', 'Preliminary relief asked'),
      from: ['received', 'incomplete', 'hearing', 'heard', 'decided', 'appeal', 'furtherAppeal'],
      level: 'handle',
      article: 'artikel 8:81 Awb',
      fields: [{ key: 'sessionOn', words: both('Dag van de zitting', 'Day of the session'), kind: 'day' }],
      guards: [notBeforeReceipt],
    },
    {
      key: 'relief',
      words: both('Uitspraak voorlopige voorziening vastleggen', 'Record the ruling on preliminary relief'),
      done: both('Uitspraak op voorlopige voorziening', 'Ruling on preliminary relief'),
      from: ['received', 'incomplete', 'hearing', 'heard', 'decided', 'appeal', 'furtherAppeal'],
      level: 'handle',
      article: 'artikel 8:84 Awb',
      fields: [
        {
          key: 'granted',
          words: both('Uitkomst', 'Outcome'),
          hint: both(
            'Leg een schorsing ook bij het besluit zelf vast',
            'Record a suspension with the decision itself too',
          ),
          kind: 'choice',
          choices: [
            choice('toegewezen', 'Toegewezen: besluit geschorst', 'Granted: decision suspended'),
            choice('afgewezen', 'Afgewezen', 'Refused'),
          ],
          isRequired: true,
        },
      ],
      guards: [
        {
          key: 'relief-was-asked',
          words: both(
            'Er is geen verzoek om voorlopige voorziening vastgelegd.',
            'No request for preliminary relief is on record.',
          ),
          article: 'artikel 8:81 Awb',
          holds: (situation) => isOpenSince(situation, 'requestRelief', ['relief']),
        },
      ],
    },
    {
      key: 'noticeOfDefault',
      words: both('Ingebrekestelling', 'Notice of default'),
      done: both('Ingebrekestelling ontvangen', 'Notice of default received'),
      from: ['received', 'incomplete', 'hearing', 'heard'],
      level: 'handle',
      article: 'artikelen 4:17 en 6:12 Awb',
      guards: [notBeforeReceipt],
    },
    {
      key: 'fileAppeal',
      words: both('Beroep vastleggen', 'Record an appeal'),
      done: both('Beroep ingesteld', 'Appeal filed'),
      dayWords: both('Dag van ontvangst', 'Day of receipt'),
      from: ['decided'],
      to: 'appeal',
      level: 'handle',
      article: 'artikel 8:1 Awb',
    },
    {
      key: 'rule',
      words: both('Uitspraak vastleggen', 'Record a ruling'),
      done: both('Uitspraak gedaan', 'Ruling given'),
      dayWords: both('Dag van verzending van de uitspraak', 'Day the ruling was sent'),
      from: ['appeal', 'furtherAppeal'],
      to: 'ruled',
      level: 'handle',
      article: 'artikel 8:70 Awb',
      fields: [
        { key: 'court', words: both('Gerecht', 'Court'), kind: 'choice', choices: COURTS, isRequired: true },
        {
          key: 'ruling',
          words: both('Uitkomst', 'Outcome'),
          kind: 'choice',
          choices: [
            ...RESULTS,
            choice('zelf-voorzien', 'Vernietigd, rechter voorziet zelf', 'Annulled, court decides itself'),
            choice('nieuw-besluit', 'Vernietigd, nieuw besluit nodig', 'Annulled, new decision needed'),
          ],
          isRequired: true,
        },
        {
          key: 'ecli',
          words: both('ECLI van de uitspraak', 'ECLI of the ruling'),
          hint: both('Als de uitspraak gepubliceerd is', 'When the ruling was published'),
          kind: 'text',
        },
      ],
    },
    {
      key: 'fileFurtherAppeal',
      words: both('Hoger beroep vastleggen', 'Record a further appeal'),
      done: both('Hoger beroep ingesteld', 'Further appeal filed'),
      from: ['ruled'],
      to: 'furtherAppeal',
      level: 'handle',
      article: 'artikel 8:104 Awb',
      guards: [
        {
          key: 'first-court-only',
          words: both(
            'Na de Afdeling staat geen hoger beroep meer open.',
            'After the Division no further appeal is open.',
          ),
          article: 'artikel 8:104 Awb',
          holds: ({ events }) => events.filter(({ step }) => step === 'rule').at(-1)?.given.court !== 'afdeling',
        },
      ],
    },
    {
      key: 'newDecision',
      words: both('Opnieuw beslissen na vernietiging', 'Decide again after annulment'),
      done: both('Opnieuw in behandeling na vernietiging', 'Taken up again after annulment'),
      from: ['ruled'],
      to: 'heard',
      level: 'handle',
      guards: [
        {
          key: 'new-decision-is-needed',
          words: both(
            'De laatste uitspraak vraagt niet om een nieuw besluit.',
            'The latest ruling does not ask for a new decision.',
          ),
          article: 'artikel 8:72 Awb',
          holds: ({ events }) => events.filter(({ step }) => step === 'rule').at(-1)?.given.ruling === 'nieuw-besluit',
        },
      ],
    },
    {
      key: 'becomeFinal',
      words: both('Onherroepelijk geworden: afsluiten', 'Became final: close'),
      done: both('Onherroepelijk', 'Final'),
      from: ['decided', 'ruled'],
      to: 'final',
      level: 'handle',
      fields: [
        {
          key: 'lesson',
          words: both('Les voor volgende besluiten', 'Lesson for later decisions'),
          kind: 'longText',
          isPersonal: true,
          keep: true,
        },
      ],
      guards: [
        {
          key: 'remedy-has-passed',
          words: both(
            'De termijn voor beroep loopt nog. Wacht tot die voorbij is.',
            'The term for appeal still runs. Wait until it has passed.',
          ),
          article: 'artikelen 6:7 en 8:1 Awb',
          holds: ({ day, deadlines, events }) =>
            events.filter(({ step }) => step === 'rule').at(-1)?.given.court === 'afdeling' ||
            deadlines.every(({ key, dueOn }) => (key !== 'appeal' && key !== 'furtherAppeal') || day > dueOn),
        },
      ],
      echoes: FINAL_ECHOES,
    },
    {
      key: 'withdraw',
      words: both('Intrekking vastleggen', 'Record a withdrawal'),
      done: both('Ingetrokken', 'Withdrawn'),
      from: ['received', 'incomplete', 'hearing', 'heard', 'decided', 'appeal', 'furtherAppeal', 'ruled'],
      to: 'withdrawn',
      level: 'handle',
      article: 'artikel 6:21 Awb',
      guards: [notBeforeReceipt],
      echoes: FINAL_ECHOES,
    },
  ],
  deadlines: [
    decision('decision', 'awb-7:10', false),
    decision('decisionCommittee', 'awb-7:10-committee', true),
    {
      key: 'repair',
      words: both('Hersteltermijn', 'Term to repair'),
      rule: 'awb-6:6',
      startsWith: { step: 'askRepair' },
      metBy: ['repair'],
      endedBy: ['withdraw', 'decide'],
      parameters: (_facts, given) => ({ length: Number(given.weeks), unit: 'weeks' }),
      warnDays: [0],
    },
    {
      key: 'inspection',
      words: both('Dossier ter inzage leggen', 'Lay the file open'),
      rule: 'awb-7:4-inspection',
      startsWith: { step: 'planHearing', field: 'hearingOn' },
      metBy: ['hear'],
      endedBy: ['withdraw', 'decide'],
      whileIn: ['hearing'],
      warnDays: [3, 0],
    },
    {
      key: 'documents',
      words: both('Nadere stukken indienen', 'Hand in more documents'),
      rule: 'awb-7:4-documents',
      startsWith: { step: 'planHearing', field: 'hearingOn' },
      metBy: ['hear'],
      endedBy: ['withdraw', 'decide'],
      whileIn: ['hearing'],
    },
    {
      key: 'default',
      words: both(
        'Laatste dag zonder dwangsom na ingebrekestelling',
        'Last day without a penalty after the notice of default',
      ),
      rule: 'awb-4:17-notice',
      startsWith: { step: 'noticeOfDefault' },
      metBy: ['decide'],
      endedBy: ['withdraw'],
      warnDays: [10, 7, 3, 1, 0],
      isCritical: true,
    },
    {
      key: 'appeal',
      words: both('Beroepstermijn', 'Term for appeal'),
      rule: 'awb-6:7',
      startsWith: { step: 'decide' },
      metBy: ['fileAppeal'],
      endedBy: ['withdraw', 'becomeFinal'],
    },
    {
      key: 'furtherAppeal',
      words: both('Termijn voor hoger beroep', 'Term for further appeal'),
      rule: 'awb-6:7',
      startsWith: { step: 'rule' },
      metBy: ['fileFurtherAppeal'],
      endedBy: ['withdraw', 'becomeFinal', 'newDecision'],
      appliesIf: (_facts, given) => given.court !== 'afdeling',
      warnDays: [14, 7, 1],
    },
  ],
  letters: [
    {
      key: 'ontvangst',
      words: both('Ontvangstbevestiging', 'Confirmation of receipt'),
      after: ['intake', 'confirm'],
      level: 'handle',
      to: 'objector',
      subject: 'Ontvangst van uw bezwaar, {number}',
      paragraphs: [
        {
          sentences: [
            'Wij hebben op {fact:receivedOn} uw bezwaar ontvangen tegen het besluit dat op {fact:announcedOn} is bekendgemaakt.',
          ],
        },
        {
          heading: 'Wanneer wij beslissen',
          if: ({ facts }) => facts.hasCommittee === true,
          sentences: [
            'Een onafhankelijke commissie geeft advies over uw bezwaar.',
            'Wij beslissen uiterlijk op {deadline:decisionCommittee} ({why:decisionCommittee}).',
          ],
        },
        {
          heading: 'Wanneer wij beslissen',
          if: ({ facts }) => facts.hasCommittee !== true,
          sentences: ['Wij beslissen uiterlijk op {deadline:decision} ({why:decision}).'],
        },
      ],
    },
    {
      key: 'uitnodiging',
      words: both('Uitnodiging hoorzitting', 'Invitation to the hearing'),
      after: ['planHearing'],
      level: 'handle',
      to: 'objector',
      subject: 'Hoorzitting over uw bezwaar, {number}',
      paragraphs: [
        {
          sentences: [
            'Op {fact:hearingOn} kunt u uw bezwaar toelichten: {given:planHearing.hearingPlace}.',
            'Stukken die u nog wilt indienen, ontvangen wij graag uiterlijk op {deadline:documents} ({why:documents}).',
            'In de week voor de hoorzitting kunt u het dossier inzien.',
          ],
        },
      ],
    },
    {
      key: 'verdaging',
      words: both('Verdaging', 'Adjournment'),
      after: ['adjourn'],
      level: 'handle',
      to: 'objector',
      subject: 'Uitstel van de beslissing op uw bezwaar, {number}',
      paragraphs: [
        {
          if: ({ facts }) => facts.hasCommittee === true,
          sentences: [
            'Wij hebben meer tijd nodig. Wij beslissen uiterlijk op {deadline:decisionCommittee} ({why:decisionCommittee}).',
          ],
        },
        {
          if: ({ facts }) => facts.hasCommittee !== true,
          sentences: ['Wij hebben meer tijd nodig. Wij beslissen uiterlijk op {deadline:decision} ({why:decision}).'],
        },
      ],
    },
    {
      key: 'beslissing',
      words: both('Beslissing op bezwaar', 'Decision on the objection'),
      after: ['decide'],
      level: 'decide',
      to: 'objector',
      subject: 'Beslissing op uw bezwaar, {number}',
      needsCheck: true,
      paragraphs: [
        {
          sentences: [
            'Op {fact:receivedOn} ontvingen wij uw bezwaar tegen het besluit dat op {fact:announcedOn} is bekendgemaakt.',
            'Wij hebben beslist dat uw bezwaar {fact:result} is.',
          ],
        },
        {
          heading: 'Beroep',
          sentences: [
            'Bent u het hier niet mee eens? Dan kunt u beroep instellen bij de rechtbank, uiterlijk op {deadline:appeal} ({why:appeal}).',
          ],
        },
      ],
    },
  ],
  retention: {
    result: '13.1',
    keep: { years: 5 },
    note: both(
      'Niet-ontvankelijk: een jaar (13.1.4). Met financieel gevolg: zeven jaar (13.1.1).',
      'Inadmissible: one year (13.1.4). With a financial effect: seven years (13.1.1).',
    ),
  },
  asksReason: true,
  counts: [
    received('objections_by_year', 'objections_received', 'Bezwaren', 'Objections'),
    {
      ...received(
        'football_objections_by_year',
        'football_measures',
        'Bezwaren in de voetbalaanpak',
        'Objections in the football approach',
      ),
      category: 'bezwaar',
      where: { domain: 'voetbal' },
      partOf: 'objections_by_year',
    },
    {
      key: 'appeals_by_year',
      version: 1,
      words: both('Beroepen bij de rechtbank', 'Appeals at the court'),
      indicator: 'court_appeals',
      counts: { kind: 'events', steps: ['fileAppeal'] },
      period: 'year',
    },
  ],
})
