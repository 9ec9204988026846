import type { Step } from '../../declaration.ts'
import { DEGREES, RECIPIENTS } from './bibob-fields.ts'
import {
  degreeCarriesDecision,
  dutiesAreDone,
  isProportionate,
  isStillUsable,
  mustCorrectReport,
  mustReportConclusion,
  mustReportWithdrawal,
  viewsTermIsOver,
  wasHeard,
} from './bibob-guards.ts'
import { both } from './both.ts'
import { choice } from './choices.ts'
import { needsStep } from './guards.ts'
import { field, step } from './pieces.ts'

const AFTER_CONCLUSION = ['concluded', 'views', 'heard', 'decided', 'withdrawn']

/** Conclusion, views, decision, reports to the bureau, and every use of what was found. */
export const BIBOB_DECISION_STEPS: readonly Step[] = [
  step('conclude', ['Conclusie trekken', 'Conclude'], ['Onderzoek afgerond', 'Investigation completed'], {
    from: ['investigating'],
    to: 'concluded',
    level: 'decide',
    article: 'artikel 3 Wet Bibob',
    fields: [
      field('choice', 'degree', ['Mate van gevaar', 'Degree of danger'], {
        choices: DEGREES,
        isRequired: true,
        keep: true,
      }),
      field('longText', 'grounds', ['Waarop de conclusie steunt', 'What the conclusion rests on'], {
        isRequired: true,
        isPersonal: true,
      }),
    ],
    guards: [
      needsStep(
        ['look-up', 'use-earlier', 'receive-advice'],
        both('Er is nog niets onderzocht.', 'Nothing was investigated yet.'),
        'artikel 7a, eerste lid, Wet Bibob',
      ),
    ],
  }),
  step(
    'report-conclusion',
    ['Conclusie melden aan het Bureau', 'Report the conclusion to the Bureau'],
    ['Conclusie gemeld aan het Bureau', 'Conclusion reported to the Bureau'],
    {
      from: AFTER_CONCLUSION,
      article: 'artikel 7a, zevende lid, Wet Bibob',
      guards: [
        {
          key: 'report-is-due',
          words: both(
            'Er is niets te melden: er is geen gevaar gebleken, er was advies van het Bureau, of de melding is al gedaan.',
            'There is nothing to report: no danger was found, there was advice of the Bureau, or the report was made already.',
          ),
          article: 'artikel 7a, zevende lid, Wet Bibob',
          holds: mustReportConclusion,
        },
      ],
    },
  ),
  step('invite-views', ['Zienswijze vragen', 'Ask for views'], ['Zienswijze gevraagd', 'Views asked'], {
    hint: both(
      'De betrokkene krijgt een afschrift van het advies, met de plicht tot geheimhouding op schrift.',
      'The applicant gets a copy of the advice, with the duty of secrecy in writing.',
    ),
    from: ['concluded'],
    to: 'views',
    level: 'decide',
    article: 'artikelen 28, derde lid, en 33 Wet Bibob',
    fields: [
      field('number', 'weeks', ['Termijn (weken)', 'Term (weeks)'], { isRequired: true, min: 1, max: 8 }),
      field('longText', 'intended', ['Voorgenomen besluit', 'Intended decision'], {
        isRequired: true,
        isPersonal: true,
      }),
      field('yesNo', 'namesThird', ['Het besluit noemt een derde', 'The decision names a third party']),
    ],
    guards: [
      {
        key: 'danger-was-found',
        words: both('Er is geen gevaar gebleken.', 'No danger was found.'),
        article: 'artikel 33, eerste lid, Wet Bibob',
        holds: ({ facts }) => facts.degree === 'lesser' || facts.degree === 'serious',
      },
      {
        key: 'third-is-known',
        words: both(
          'Leg de derde vast die het besluit noemt: ook die moet gehoord worden.',
          'Record the third party whom the decision names: he must be heard too.',
        ),
        article: 'artikel 33, eerste lid, Wet Bibob',
        holds: ({ given, parties }) => given.namesThird !== true || parties.some(({ role }) => role === 'third'),
      },
    ],
  }),
  step('record-views', ['Zienswijze vastleggen', 'Record the views'], ['Zienswijze ontvangen', 'Views received'], {
    from: ['views', 'heard'],
    to: 'heard',
    fields: [
      field('choice', 'by', ['Van', 'By'], {
        choices: [choice('applicant', 'Betrokkene', 'Applicant'), choice('third', 'Derde', 'Third party')],
        isRequired: true,
      }),
      field('longText', 'views', ['Zienswijze', 'Views'], { isRequired: true, isPersonal: true }),
      field('longText', 'answer', ['Wat ermee is gedaan', 'What was done with it'], {
        isRequired: true,
        isPersonal: true,
      }),
    ],
  }),
  step('no-views', ['Geen zienswijze gegeven', 'No views given'], ['Geen zienswijze gegeven', 'No views given'], {
    from: ['views'],
    to: 'heard',
    guards: [viewsTermIsOver],
  }),
  step('decide', ['Besluit vastleggen', 'Record the decision'], ['Besluit genomen', 'Decision taken'], {
    from: ['concluded', 'heard'],
    to: 'decided',
    level: 'decide',
    notBy: 'conclude',
    article: 'artikelen 3 en 33 Wet Bibob',
    fields: [
      field('choice', 'decision', ['Besluit', 'Decision'], {
        choices: [
          choice('granted', 'Verleend of aangegaan', 'Granted or entered into'),
          choice('conditions', 'Verleend met voorschriften', 'Granted with conditions'),
          choice('refused', 'Geweigerd', 'Refused'),
          choice('withdrawn', 'Ingetrokken', 'Withdrawn'),
          choice('not-entered', 'Overeenkomst niet aangegaan', 'Agreement not entered into'),
          choice('ended', 'Overeenkomst ontbonden', 'Agreement ended'),
        ],
        isRequired: true,
      }),
      field('longText', 'proportion', ['Evenredigheid', 'Proportionality'], { isPersonal: true }),
    ],
    guards: [degreeCarriesDecision, wasHeard, isProportionate],
  }),
  step(
    'withdraw',
    ['Betrokkene trekt zich terug', 'The applicant withdraws'],
    ['Betrokkene heeft zich teruggetrokken', 'The applicant withdrew'],
    {
      from: ['intake', 'form-out', 'investigating', 'at-bureau', 'concluded', 'views', 'heard'],
      to: 'withdrawn',
      fields: [
        field('yesNo', 'isSuspected', [
          'Redelijk vermoeden dat het door Bibob komt, na de start van het onderzoek',
          'Reasonable suspicion that it is because of Bibob, after the investigation began',
        ]),
      ],
    },
  ),
  step(
    'report-withdrawal',
    ['Terugtrekken melden aan het Bureau', 'Report the withdrawal to the Bureau'],
    ['Terugtrekken gemeld aan het Bureau', 'Withdrawal reported to the Bureau'],
    {
      from: ['withdrawn'],
      article: 'artikel 7a, achtste lid, Wet Bibob',
      guards: [
        {
          key: 'withdrawal-is-due',
          words: both('Er is geen melding nodig, of zij is al gedaan.', 'No report is needed, or it was made already.'),
          article: 'artikel 7a, achtste lid, Wet Bibob',
          holds: mustReportWithdrawal,
        },
      ],
    },
  ),
  step(
    'conclusion-lapsed',
    ['Conclusie vervallen in bezwaar of beroep', 'Conclusion lapsed in objection or appeal'],
    ['Conclusie vervallen in bezwaar of beroep', 'Conclusion lapsed in objection or appeal'],
    {
      from: ['decided'],
      needsReason: true,
      article: 'artikel 7a, zevende lid, Wet Bibob',
    },
  ),
  step(
    'correct-report',
    ['Correctie melden aan het Bureau', 'Report the correction to the Bureau'],
    ['Correctie gemeld aan het Bureau', 'Correction reported to the Bureau'],
    {
      from: ['decided'],
      article: 'artikel 7a, zevende lid, Wet Bibob',
      guards: [
        {
          key: 'correction-is-due',
          words: both('Er is niets te corrigeren bij het Bureau.', 'There is nothing to correct with the Bureau.'),
          article: 'artikel 7a, zevende lid, Wet Bibob',
          holds: mustCorrectReport,
        },
      ],
    },
  ),
  step('pass-on', ['Gegevens doorgeven', 'Pass data on'], ['Gegevens doorgegeven', 'Data passed on'], {
    hint: both(
      'Alleen aan wie op de lijst van artikel 28 staat, en alleen wat nodig is.',
      'Only to who is on the list of article 28, and only what is needed.',
    ),
    from: [...AFTER_CONCLUSION, 'closed'],
    level: 'decide',
    article: 'artikel 28, tweede lid, Wet Bibob',
    fields: [
      field('choice', 'recipient', ['Aan', 'To'], { choices: RECIPIENTS, isRequired: true }),
      field('text', 'forDecision', ['Voor welk besluit', 'For which decision'], { isRequired: true }),
      field('longText', 'what', ['Wat, en waarom dat nodig is', 'What, and why that is needed'], {
        isRequired: true,
        isPersonal: true,
      }),
      field('yesNo', 'isToldOfSecrecy', [
        'Ontvanger is gewezen op de geheimhouding',
        'The recipient was told of the duty of secrecy',
      ]),
    ],
    guards: [
      isStillUsable,
      {
        key: 'told-of-secrecy',
        words: both(
          'Wijs de ontvanger eerst op de plicht tot geheimhouding.',
          'First tell the recipient of the duty of secrecy.',
        ),
        article: 'artikel 28, eerste en derde lid, Wet Bibob',
        holds: ({ given }) => given.isToldOfSecrecy === true,
      },
    ],
  }),
  step(
    'reuse',
    ['Gebruiken voor een andere beslissing', 'Use for another decision'],
    ['Gebruikt voor een andere beslissing', 'Used for another decision'],
    {
      from: [...AFTER_CONCLUSION, 'closed'],
      level: 'decide',
      article: 'artikel 29 Wet Bibob',
      fields: [field('text', 'forDecision', ['Voor welk besluit', 'For which decision'], { isRequired: true })],
      guards: [isStillUsable],
    },
  ),
  step('close', ['Dossier sluiten', 'Close the file'], ['Dossier gesloten', 'File closed'], {
    from: ['decided', 'withdrawn'],
    to: 'closed',
    level: 'decide',
    guards: [dutiesAreDone],
  }),
]
