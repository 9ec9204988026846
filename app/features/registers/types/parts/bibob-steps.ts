import type { Step } from '../../declaration.ts'
import { BUREAU_STEPS } from './bibob-bureau.ts'
import { BIBOB_DECISION_STEPS } from './bibob-decision.ts'
import { DEGREES } from './bibob-fields.ts'
import { earlierIsYoungEnough } from './bibob-guards.ts'
import { both } from './both.ts'
import { choice } from './choices.ts'
import { needsStep } from './guards.ts'
import { field, step } from './pieces.ts'

const weeks = field('number', 'weeks', ['Termijn (weken)', 'Term (weeks)'], { isRequired: true, min: 1, max: 8 })

/** Form and own investigation. */
const INVESTIGATION: readonly Step[] = [
  step('give-form', ['Formulier uitreiken', 'Hand out the form'], ['Formulier uitgereikt', 'Form handed out'], {
    from: ['intake'],
    to: 'form-out',
    article: 'artikel 7a, tweede en vijfde lid, Wet Bibob',
    fields: [weeks],
  }),
  step('receive-form', ['Formulier ontvangen', 'Receive the form'], ['Formulier ontvangen', 'Form received'], {
    from: ['form-out'],
    to: 'investigating',
  }),
  step('ask-more', ['Aanvulling vragen', 'Ask for a supplement'], ['Aanvulling gevraagd', 'Supplement asked'], {
    from: ['form-out', 'investigating'],
    article: 'artikel 4:5 Awb',
    fields: [
      weeks,
      field('longText', 'missing', ['Wat ontbreekt', 'What is missing'], { isRequired: true, isPersonal: true }),
    ],
  }),
  step(
    'receive-more',
    ['Aanvulling ontvangen', 'Receive the supplement'],
    ['Aanvulling ontvangen', 'Supplement received'],
    {
      from: ['form-out', 'investigating'],
      guards: [needsStep('ask-more', both('Er is geen aanvulling gevraagd.', 'No supplement was asked for.'))],
    },
  ),
  step(
    'refuse-form',
    ['Weigering om het formulier in te vullen', 'Refusal to fill in the form'],
    ['Formulier geweigerd: ernstig gevaar', 'Form refused: serious danger'],
    {
      hint: both(
        'Bij intrekken van wat er al is, telt weigeren als ernstig gevaar.',
        'When withdrawing what there is, refusing counts as serious danger.',
      ),
      from: ['form-out'],
      to: 'concluded',
      level: 'decide',
      article: 'artikel 4, eerste lid, Wet Bibob',
      fields: [
        field('choice', 'degree', ['Conclusie', 'Conclusion'], { choices: DEGREES, isRequired: true, keep: true }),
      ],
      guards: [
        {
          key: 'only-when-withdrawing',
          words: both(
            'Dit gaat over een aanvraag. Laat die bij een onvolledig formulier buiten behandeling.',
            'This is about an application. When the form is incomplete, leave that untreated.',
          ),
          article: 'artikel 4, eerste lid, Wet Bibob en artikel 4:5 Awb',
          holds: ({ facts }) => facts.decisionKind === 'withdrawal',
        },
        {
          key: 'refusal-is-serious',
          words: both(
            'Weigeren van het formulier telt als ernstig gevaar.',
            'Refusing the form counts as serious danger.',
          ),
          article: 'artikel 4, eerste lid, Wet Bibob',
          holds: ({ given }) => given.degree === 'serious',
        },
      ],
    },
  ),
  step(
    'leave-aside',
    ['Aanvraag buiten behandeling', 'Leave the application untreated'],
    ['Aanvraag buiten behandeling gelaten', 'Application left untreated'],
    {
      from: ['form-out', 'investigating'],
      to: 'withdrawn',
      level: 'decide',
      needsReason: true,
      article: 'artikel 4:5 Awb',
      guards: [
        needsStep(
          'ask-more',
          both(
            'Geef de aanvrager eerst gelegenheid om aan te vullen.',
            'First give the applicant the opportunity to supplement.',
          ),
          'artikel 4:5, eerste lid, Awb',
        ),
      ],
    },
  ),
  step('look-up', ['Bron raadplegen', 'Consult a source'], ['Bron geraadpleegd', 'Source consulted'], {
    from: ['investigating'],
    article: 'artikelen 7a tot en met 7c Wet Bibob',
    fields: [
      field('choice', 'source', ['Bron', 'Source'], {
        choices: [
          choice('form', 'Het ingevulde formulier', 'The form that was filled in'),
          choice('open', 'Open bronnen', 'Open sources'),
          choice('kvk', 'Handelsregister', 'Commercial register'),
          choice('kadaster', 'Kadaster', 'Land registry'),
          choice('own', 'Eigen dossiers van de gemeente', 'Files of the municipality itself'),
          choice('justice', 'Justitiële gegevens', 'Judicial data'),
          choice('police', 'Politiegegevens', 'Police data'),
          choice('tax', 'Belastingdienst: vergrijpboeten', 'Tax administration: fines'),
          choice('bureau', 'Bibob-register van het Bureau', 'Bibob register of the Bureau'),
          choice('riec', 'RIEC', 'RIEC'),
        ],
        isRequired: true,
      }),
      field('longText', 'found', ['Bevinding', 'Finding'], { isRequired: true, isPersonal: true }),
    ],
  }),
  step(
    'use-earlier',
    ['Eerder onderzoek gebruiken', 'Use an earlier investigation'],
    ['Eerder onderzoek gebruikt', 'Earlier investigation used'],
    {
      from: ['investigating'],
      article: 'artikel 29 Wet Bibob',
      fields: [
        field('text', 'file', ['Nummer van het dossier', 'Number of the file'], { isRequired: true }),
        field('day', 'obtainedOn', ['Uitgebracht of verkregen op', 'Delivered or obtained on'], { isRequired: true }),
      ],
      guards: [earlierIsYoungEnough],
    },
  ),
]

/** A Bibob file from intake to closure. */
export const BIBOB_STEPS: readonly Step[] = [...INVESTIGATION, ...BUREAU_STEPS, ...BIBOB_DECISION_STEPS]
