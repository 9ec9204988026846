import type { Step } from '../../declaration.ts'
import { both } from './both.ts'
import { choice } from './choices.ts'
import { needsParty, needsStep, notAfterTerm, notBefore } from './guards.ts'

const inForce = ['taken', 'continuation-requested', 'continued'] as const

/** From request to end of a crisis measure, with what the law wants done beside it. */
export const CRISIS_STEPS: readonly Step[] = [
  {
    key: 'statement',
    words: both('Medische verklaring ontvangen', 'Medical statement received'),
    done: both('Medische verklaring ontvangen', 'Medical statement received'),
    from: ['requested'],
    level: 'handle',
    article: 'artikel 7:1, derde lid, onder a, Wvggz',
    fields: [
      {
        key: 'findings',
        words: both('Bevindingen van de psychiater', 'Findings of the psychiatrist'),
        kind: 'longText',
        isRequired: true,
        isPersonal: true,
      },
    ],
    guards: [
      needsParty(
        'psychiatrist',
        both('Leg vast welke psychiater de verklaring gaf.', 'Record which psychiatrist gave the statement.'),
      ),
    ],
  },
  {
    key: 'hear',
    words: both('Horen vastleggen', 'Record the hearing'),
    done: both('Betrokkene in de gelegenheid gesteld te worden gehoord', 'Person given the occasion to be heard'),
    from: ['requested'],
    level: 'handle',
    article: 'artikel 7:1, derde lid, onder b, Wvggz',
    fields: [
      {
        key: 'howHeard',
        words: both('Hoe', 'How'),
        kind: 'choice',
        isRequired: true,
        choices: [
          { key: 'heard', words: both('Gehoord', 'Heard') },
          { key: 'declined', words: both('Wilde niet gehoord worden', 'Declined to be heard') },
          { key: 'not-possible', words: both('Horen was niet mogelijk', 'Hearing was not possible') },
        ],
      },
      {
        key: 'said',
        words: both('Wat is gezegd, of waarom het niet kon', 'What was said, or why it could not be'),
        kind: 'longText',
        isRequired: true,
        isPersonal: true,
      },
    ],
  },
  {
    key: 'take',
    words: both('Crisismaatregel nemen', 'Take the crisis measure'),
    done: both('Crisismaatregel genomen', 'Crisis measure taken'),
    from: ['requested'],
    to: 'taken',
    level: 'decide',
    article: 'artikel 7:1, eerste lid, Wvggz',
    fields: [
      { key: 'takenAt', words: both('Tijdstip', 'Moment'), kind: 'moment', isRequired: true },
      {
        key: 'takenBy',
        words: both('Genomen door', 'Taken by'),
        kind: 'choice',
        isRequired: true,
        choices: [
          { key: 'mayor', words: both('Burgemeester', 'Mayor') },
          { key: 'alderman', words: both('Wethouder in mandaat', 'Alderman under mandate') },
        ],
      },
      {
        key: 'care',
        words: both('Welke zorg nodig is, en wie die geeft', 'Which care is needed, and who gives it'),
        kind: 'longText',
        isRequired: true,
        isPersonal: true,
      },
    ],
    guards: [
      needsStep(
        'statement',
        both(
          'Er is nog geen medische verklaring van een psychiater.',
          'There is no medical statement of a psychiatrist yet.',
        ),
        'artikel 7:1, derde lid, onder a, Wvggz',
      ),
      needsStep(
        'hear',
        both(
          'Leg eerst vast dat de betrokkene is gehoord, of waarom dat niet kon.',
          'First record that the person was heard, or why that could not be.',
        ),
        'artikel 7:1, derde lid, onder b, Wvggz',
      ),
      notBefore(
        'statement',
        both('De beslissing ligt voor de medische verklaring.', 'The decision lies before the medical statement.'),
      ),
      needsParty(
        'care-provider',
        both(
          'Noem de zorgaanbieder die de maatregel uitvoert.',
          'Name the care provider that carries out the measure.',
        ),
        'artikel 7:2, eerste lid, onder b, Wvggz',
      ),
    ],
  },
  {
    key: 'refuse',
    words: both('Niet nemen', 'Do not take'),
    done: both('Crisismaatregel niet genomen', 'Crisis measure not taken'),
    from: ['requested'],
    to: 'refused',
    level: 'decide',
    needsReason: true,
  },
  {
    key: 'arrange-lawyer',
    words: both('Advocaat geregeld', 'Lawyer arranged'),
    done: both('Advocaat geregeld', 'Lawyer arranged'),
    from: [...inForce],
    level: 'handle',
    article: 'artikel 7:2, derde lid, Wvggz',
    fields: [
      {
        key: 'lawyerHow',
        words: both('Hoe', 'How'),
        kind: 'choice',
        isRequired: true,
        choices: [
          { key: 'own', words: both('Had al een advocaat', 'Had a lawyer already') },
          { key: 'assigned', words: both('Toegewezen', 'Assigned') },
          { key: 'objected', words: both('Wilde geen advocaat', 'Wanted no lawyer') },
        ],
      },
    ],
  },
  {
    key: 'send-copies',
    words: both('Afschriften verzonden', 'Copies sent'),
    done: both('Afschriften verzonden', 'Copies sent'),
    hint: both(
      'Aan betrokkene, advocaat, geneesheer-directeur, inspectie en officier van justitie: beslissing en medische verklaring.',
      'To person, lawyer, medical director, inspectorate and public prosecutor: the decision and the medical statement.',
    ),
    from: [...inForce],
    level: 'handle',
    article: 'artikel 7:2, tweede lid, Wvggz',
    fields: [
      {
        key: 'alsoTo',
        words: both('Ook aan, als die er is', 'Also to, where there is one'),
        kind: 'choices',
        choices: [
          choice('representative', 'Vertegenwoordiger', 'Representative'),
          choice('guardian', 'Gezinsvoogd', 'Family guardian'),
        ],
      },
    ],
  },
  {
    key: 'confidant-consent',
    words: both('Toestemming patiëntenvertrouwenspersoon', 'Consent for the patient confidant'),
    done: both(
      'Gegevens met toestemming naar de patiëntenvertrouwenspersoon',
      'Details to the patient confidant, with consent',
    ),
    from: [...inForce],
    level: 'handle',
    article: 'artikel 7:2, vijfde lid, Wvggz',
  },
  {
    key: 'request-continuation',
    words: both('Officier vraagt voortzetting', 'Prosecutor asks continuation'),
    done: both('Voortzetting gevraagd aan de rechter', 'Continuation requested from the court'),
    from: ['taken'],
    to: 'continuation-requested',
    level: 'handle',
    article: 'artikel 7:7, eerste lid, Wvggz',
    guards: [
      notAfterTerm(
        'validity',
        both('De crisismaatregel is al vervallen.', 'The crisis measure has lapsed already.'),
        'artikel 7:5, onder a, Wvggz',
      ),
    ],
  },
  {
    key: 'court-continues',
    words: both('Rechter staat voortzetting toe', 'Court allows continuation'),
    done: both('Voortzetting toegestaan', 'Continuation allowed'),
    from: ['continuation-requested'],
    to: 'continued',
    level: 'handle',
    article: 'artikel 7:8 Wvggz',
  },
  {
    key: 'court-refuses',
    words: both('Rechter wijst voortzetting af', 'Court refuses continuation'),
    done: both('Voortzetting afgewezen', 'Continuation refused'),
    from: ['continuation-requested'],
    to: 'ended',
    level: 'handle',
    article: 'artikel 7:8 Wvggz',
  },
  {
    key: 'end',
    words: both('Eerder beëindigd door de geneesheer-directeur', 'Ended earlier by the medical director'),
    done: both('Eerder beëindigd', 'Ended earlier'),
    from: [...inForce],
    to: 'ended',
    level: 'handle',
    article: 'artikel 8:18, tweede lid, Wvggz',
  },
  {
    key: 'expire',
    words: both('Vervallen', 'Lapsed'),
    done: both('Crisismaatregel vervallen', 'Crisis measure lapsed'),
    from: ['taken'],
    to: 'ended',
    level: 'handle',
    automatic: { whenPasses: 'validity' },
    article: 'artikel 7:5, onder a, Wvggz',
  },
  {
    key: 'expire-undecided',
    words: both('Vervallen zonder uitspraak', 'Lapsed without a ruling'),
    done: both('Vervallen: de rechter besliste niet op tijd', 'Lapsed: the court did not rule in time'),
    from: ['continuation-requested'],
    to: 'ended',
    level: 'handle',
    automatic: { whenPasses: 'ruling' },
    article: 'artikel 7:5, onder a, Wvggz',
  },
  {
    key: 'expire-continued',
    words: both('Voortzetting vervallen', 'Continuation lapsed'),
    done: both('Voortzetting vervallen', 'Continuation lapsed'),
    from: ['continued'],
    to: 'ended',
    level: 'handle',
    automatic: { whenPasses: 'continuation' },
  },
  {
    key: 'appeal',
    words: both('Beroep van betrokkene', 'Appeal by the person'),
    done: both('Beroep ingesteld', 'Appeal lodged'),
    from: [...inForce, 'ended'],
    level: 'handle',
    article: 'artikel 7:6, eerste lid, Wvggz',
    guards: [
      needsStep('take', both('Er is geen crisismaatregel genomen.', 'No crisis measure was taken.')),
      notAfterTerm(
        'appeal',
        both('De beroepstermijn is voorbij.', 'The term to appeal has passed.'),
        'artikel 7:6, eerste lid, Wvggz',
      ),
    ],
  },
  {
    key: 'appeal-decided',
    words: both('Uitspraak op het beroep', 'Ruling on the appeal'),
    done: both('Uitspraak op het beroep', 'Ruling on the appeal'),
    from: [...inForce, 'ended'],
    level: 'handle',
    fields: [
      {
        key: 'ruling',
        words: both('Uitspraak', 'Ruling'),
        kind: 'choice',
        isRequired: true,
        choices: [
          { key: 'founded', words: both('Gegrond', 'Founded') },
          { key: 'unfounded', words: both('Ongegrond', 'Unfounded') },
        ],
      },
    ],
    guards: [needsStep('appeal', both('Er is geen beroep ingesteld.', 'No appeal was lodged.'))],
  },
]
