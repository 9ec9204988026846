import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { reviewEvery, reviewMonths, SAFETY_TASK } from './parts/work.ts'

/** Working with insurers, mortgage lenders and energy companies against drug crime (item 102). */
export const commercielePartners = defineRegister({
  key: 'commerciele-partners',
  words: {
    one: both('Samenwerking met commerciële partner', 'Cooperation with a commercial partner'),
    many: both('Commerciële partners', 'Commercial partners'),
    intro: both(
      'Verzekeraars, hypotheekverstrekkers en energiebedrijven: welke signalen mogen zij geven, en op welke grondslag?',
      'Insurers, mortgage lenders and energy companies: which signals may they give, and on which basis?',
    ),
  },
  group: 'drugs',
  space: 'work',
  confidentiality: 'I',
  items: [102],
  bases: [SAFETY_TASK],
  purpose: both(
    'Afspraken maken over signalen van drugscriminaliteit, binnen de wet.',
    'Agreeing on signals of drug crime, within the law.',
  ),
  numberPattern: 'CP-{year}-{number:3}',
  titleOf: ({ subject }) => String(subject ?? ''),
  fields: [
    field('text', 'subject', ['Waar gaat het over', 'What it is about'], { isRequired: true, inList: true }),
    field('choice', 'kind', ['Soort partner', 'Kind of partner'], {
      choices: [
        choice('insurer', 'Verzekeraar', 'Insurer'),
        choice('mortgage', 'Hypotheekverstrekker', 'Mortgage lender'),
        choice('energy', 'Energiebedrijf of netbeheerder', 'Energy company or grid operator'),
        choice('landlord', 'Verhuurder of beheerder', 'Landlord or manager'),
        choice('other', 'Anders', 'Other'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('organisation', 'partner', ['Organisatie', 'Organisation'], { isRequired: true }),
    field('choices', 'signals', ['Signalen waar het om gaat', 'Signals it is about'], {
      choices: [
        choice('energy-theft', 'Diefstal van stroom of gas', 'Theft of electricity or gas'),
        choice('fire-risk', 'Brandgevaar en schade', 'Fire risk and damage'),
        choice('mortgage-fraud', 'Hypotheekfraude', 'Mortgage fraud'),
        choice('misuse', 'Ander gebruik van een pand', 'Other use of premises'),
      ],
      isRequired: true,
    }),
  ],
  states: [
    state('explored', ['Verkend', 'Explored']),
    state('agreed', ['Afgesproken', 'Agreed']),
    state('dropped', ['Niet doorgezet', 'Dropped'], { isEnd: true }),
    state('ended', ['Beëindigd', 'Ended'], { isEnd: true }),
  ],
  steps: [
    step('test', ['Grondslag toetsen', 'Test the basis'], ['Grondslag getoetst', 'Basis tested'], {
      from: ['explored'],
      fields: [
        field(
          'choice',
          'outcome',
          ['Mogen er gegevens over personen gedeeld worden?', 'May personal data be shared?'],
          {
            choices: [
              choice('none', 'Nee, en dat is ook niet nodig', 'No, and it is not needed'),
              choice('law', 'Ja, op grond van de wet', 'Yes, by law'),
              choice('not-allowed', 'Nee, terwijl het wel nodig is', 'No, though it is needed'),
            ],
            isRequired: true,
          },
        ),
        field('text', 'basis', ['Artikel', 'Article']),
      ],
      article: 'artikel 6 AVG',
      guards: [
        {
          key: 'names-the-article',
          words: both(
            'Noem het artikel waarop het delen van persoonsgegevens steunt.',
            'Name the article on which the sharing of personal data rests.',
          ),
          article: 'artikel 6, eerste en derde lid, AVG',
          holds: ({ given }) => given.outcome !== 'law' || Boolean(given.basis),
        },
      ],
    }),
    step('agree', ['Afspraak vastleggen', 'Record the agreement'], ['Afgesproken', 'Agreed'], {
      from: ['explored'],
      to: 'agreed',
      level: 'decide',
      fields: [
        field('longText', 'content', ['Wat spreken we af', 'What we agree'], { isRequired: true }),
        reviewMonths,
      ],
      guards: [
        {
          key: 'basis-was-tested',
          words: both(
            'Toets eerst de grondslag. Zonder grondslag kan er geen afspraak over gegevens zijn.',
            'First test the basis. Without one there can be no agreement on data.',
          ),
          article: 'artikel 6 AVG',
          holds: ({ events }) => {
            const outcome = events.findLast(({ step: taken }) => taken === 'test')?.given.outcome
            return outcome === 'none' || outcome === 'law'
          },
        },
      ],
    }),
    step('review', ['Afspraak opnieuw bekijken', 'Review the agreement'], ['Opnieuw bekeken', 'Reviewed'], {
      from: ['agreed'],
      fields: [field('longText', 'lessons', ['Wat we leerden', 'What we learned'], { isRequired: true })],
    }),
    step('drop', ['Niet doorzetten', 'Drop'], ['Niet doorgezet', 'Dropped'], {
      from: ['explored'],
      to: 'dropped',
      needsReason: true,
    }),
    step('end', ['Beëindigen', 'End'], ['Beëindigd', 'Ended'], { from: ['agreed'], to: 'ended', needsReason: true }),
  ],
  deadlines: [reviewEvery('agree', 'review')],
  retention: { result: '16.1', keep: { years: 10 } },
  counts: [
    yearly(
      'commercial_partner_agreements',
      ['Afspraken met commerciële partners', 'Agreements with commercial partners'],
      {
        kind: 'events',
        steps: ['agree'],
      },
    ),
  ],
})
