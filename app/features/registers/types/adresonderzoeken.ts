import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsStep } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'

const BRP = 'https://wetten.overheid.nl/BWBR0033715/2026-01-01#Artikel'

/** Addresses where what is registered may not be true: signal, visit and result (item 65). */
export const adresonderzoeken = defineRegister({
  key: 'adresonderzoeken',
  words: {
    one: both('Adresonderzoek', 'Address inquiry'),
    many: both('Adresonderzoeken (LAA)', 'Address inquiries'),
    intro: both(
      'Signalen dat iemand ergens niet of juist wel woont: een huisbezoek, en wat er in de BRP verandert.',
      'Signals that somebody does not live somewhere, or does: a visit, and what changes in the population register.',
    ),
  },
  group: 'undermining',
  space: 'enforcement',
  confidentiality: 'P',
  items: [65],
  bases: [
    {
      key: 'brp-supervision',
      words: both('Toezicht op de bijhouding van de BRP', 'Supervision of the population register'),
      article: 'artikel 4.2 Wet BRP',
      source: `${BRP}4.2`,
    },
    {
      key: 'brp-inquiry',
      words: both('Onderzoek naar de juistheid van een adres', 'Inquiry into the correctness of an address'),
      article: 'artikel 2.60 Wet BRP',
      source: `${BRP}2.60`,
    },
  ],
  purpose: both(
    'Zorgen dat adressen in de BRP kloppen, en adresfraude tegengaan.',
    'Keeping addresses in the population register right, and countering address fraud.',
  ),
  numberPattern: 'AO-{year}-{number:4}',
  fields: [
    field('choice', 'source', ['Signaal van', 'Signal from'], {
      choices: [
        choice('laa', 'Landelijke aanpak adreskwaliteit', 'National address quality programme'),
        choice('civil-affairs', 'Burgerzaken', 'Civil affairs'),
        choice('benefits', 'Uitkeringsinstantie', 'Benefits agency'),
        choice('housing', 'Woningcorporatie', 'Housing association'),
        choice('police', 'Politie', 'Police'),
        choice('other', 'Anders', 'Other'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('choice', 'kind', ['Vermoeden', 'Suspicion'], {
      choices: [
        choice('overcrowded', 'Te veel inschrijvingen', 'Too many registrations'),
        choice('ghost', 'Ingeschreven maar woont er niet', 'Registered but not living there'),
        choice('unregistered', 'Woont er zonder inschrijving', 'Living there unregistered'),
        choice('letterbox', 'Briefadres', 'Correspondence address'),
        choice('wrong', 'Adres klopt niet', 'Address is wrong'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('longText', 'facts', ['Toelichting', 'Explanation'], { isPersonal: true }),
  ],
  parties: [{ key: 'resident', words: both('Ingeschrevene', 'Registered person'), is: 'person' }],
  place: { isRequired: true, isPersonal: true },
  states: [
    state('open', ['Open', 'Open']),
    state('visited', ['Bezocht', 'Visited']),
    state('closed', ['Afgesloten', 'Closed'], { isEnd: true }),
  ],
  steps: [
    step('visit', ['Huisbezoek vastleggen', 'Record a visit'], ['Huisbezoek gedaan', 'Visited'], {
      hint: both(
        'Zonder toestemming komt u niet binnen. Zeg vooraf wie u bent en waarvoor u komt.',
        'Without consent you do not enter. Say beforehand who you are and what you come for.',
      ),
      from: ['open', 'visited'],
      to: 'visited',
      article: 'artikel 1 Algemene wet op het binnentreden',
      fields: [
        field('choice', 'entry', ['Binnengelaten', 'Let in'], {
          choices: [
            choice('consent', 'Ja, met toestemming', 'Yes, with consent'),
            choice('refused', 'Nee', 'No'),
            choice('nobody', 'Niemand thuis', 'Nobody at home'),
          ],
          isRequired: true,
        }),
        field('longText', 'found', ['Bevinding', 'Finding'], { isRequired: true, isPersonal: true }),
      ],
    }),
    step('close', ['Afsluiten', 'Close'], ['Afgesloten', 'Closed'], {
      from: ['visited'],
      to: 'closed',
      fields: [
        field('choice', 'result', ['Resultaat', 'Result'], {
          choices: [
            choice('right', 'Adres klopt', 'Address is right'),
            choice('corrected', 'BRP aangepast', 'Register corrected'),
            choice('fine', 'BRP aangepast en boete', 'Register corrected and fine'),
            choice('fraud', 'Doorgegeven: mogelijke fraude', 'Passed on: possible fraud'),
          ],
          isRequired: true,
        }),
      ],
      guards: [needsStep('visit', both('Er is nog geen huisbezoek vastgelegd.', 'No visit was recorded yet.'))],
    }),
    step(
      'close-without',
      ['Sluiten zonder huisbezoek', 'Close without a visit'],
      ['Gesloten zonder huisbezoek', 'Closed without a visit'],
      {
        from: ['open'],
        to: 'closed',
        needsReason: true,
      },
    ),
  ],
  retention: { result: '12.1.6', keep: { years: 10 } },
  asksReason: true,
  counts: [
    yearly('address_checks', ['Adresonderzoeken met huisbezoek', 'Address inquiries with a visit'], {
      kind: 'records',
      steps: ['visit'],
    }),
  ],
})
