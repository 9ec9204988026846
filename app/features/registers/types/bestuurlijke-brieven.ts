import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { reviewEvery, reviewMonths, SAFETY_TASK } from './parts/work.ts'

/** What the municipality asks of others: letters to ministers and regional bodies, and their answers (item 36). */
export const bestuurlijkeBrieven = defineRegister({
  key: 'bestuurlijke-brieven',
  words: {
    one: both('Bestuurlijke brief', 'Letter of the administration'),
    many: both('Bestuurlijke brieven', 'Letters of the administration'),
    intro: both(
      'Wat de burgemeester of het college bij het Rijk en in de regio aankaart, en wat daarop is geantwoord.',
      'What the mayor or the college raises with central government and in the region, and what was answered.',
    ),
  },
  group: 'undermining',
  space: 'work',
  confidentiality: 'O',
  items: [36],
  bases: [SAFETY_TASK],
  purpose: both(
    'Bijhouden waarvoor de gemeente bij anderen pleit, en of het iets opleverde.',
    'Keeping what the municipality pleads for with others, and whether it led to anything.',
  ),
  numberPattern: 'BB-{year}-{number:3}',
  titleOf: ({ subject }) => String(subject ?? ''),
  fields: [
    field('text', 'subject', ['Onderwerp', 'Subject'], { isRequired: true, inList: true }),
    field('choice', 'addressee', ['Gericht aan', 'Addressed to'], {
      choices: [
        choice('minister', 'Minister of staatssecretaris', 'Minister or state secretary'),
        choice('parliament', 'Tweede Kamer', 'House of Representatives'),
        choice('safety-council', 'Veiligheidsberaad', 'Council of the safety regions'),
        choice('region', 'Regio of veiligheidsregio', 'Region or safety region'),
        choice('vng', 'VNG', 'Association of municipalities'),
        choice('other', 'Ander orgaan', 'Another body'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('longText', 'asked', ['Wat vragen we', 'What we ask'], { isRequired: true }),
  ],
  states: [
    state('draft', ['In voorbereiding', 'Being prepared']),
    state('sent', ['Verstuurd, wacht op antwoord', 'Sent, waiting for an answer']),
    state('answered', ['Beantwoord', 'Answered'], { isEnd: true }),
    state('dropped', ['Niet verstuurd of vervallen', 'Not sent or dropped'], { isEnd: true }),
  ],
  steps: [
    step('send', ['Versturen', 'Send'], ['Verstuurd', 'Sent'], { from: ['draft'], to: 'sent', fields: [reviewMonths] }),
    step('remind', ['Opnieuw aandringen', 'Press again'], ['Opnieuw gevraagd', 'Asked again'], { from: ['sent'] }),
    step('answer', ['Antwoord vastleggen', 'Record the answer'], ['Beantwoord', 'Answered'], {
      from: ['sent'],
      to: 'answered',
      fields: [
        field('choice', 'outcome', ['Uitkomst', 'Outcome'], {
          choices: [
            choice('granted', 'Toegezegd of geregeld', 'Promised or arranged'),
            choice('partly', 'Deels', 'In part'),
            choice('refused', 'Niet', 'Not'),
          ],
          isRequired: true,
        }),
        field('longText', 'answered', ['Wat is geantwoord', 'What was answered']),
      ],
    }),
    step('drop', ['Laten vervallen', 'Drop'], ['Vervallen', 'Dropped'], {
      from: ['draft', 'sent'],
      to: 'dropped',
      needsReason: true,
    }),
  ],
  deadlines: [reviewEvery('send', 'remind')],
  retention: { result: '16.1', keep: { years: 10 } },
  counts: [
    yearly('advocacy_letters', ['Brieven aan andere overheden', 'Letters to other authorities'], {
      kind: 'events',
      steps: ['send'],
    }),
  ],
})
