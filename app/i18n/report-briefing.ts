import { defineTexts } from './texts.ts'

/** The page around the pack for those who have to speak about a report. */
export const briefingTexts = defineTexts(
  {
    title: 'Voorbereiding op vragen',
    internal:
      'Alleen voor wie in Regie werkt. U kunt de vragen en antwoorden aanpassen tot de uitgave op de site staat.',
    frozen: 'Alleen voor wie in Regie werkt. De uitgave staat op de site; de vragen en antwoorden zijn vastgelegd.',
    asPdf: 'Als PDF',
    write: 'Vragen en antwoorden aanpassen',
    writeHow:
      'Elk getal in een antwoord is een verwijzing naar een cijfer van deze uitgave, zoals in het verslag: twee rechte haken, de sleutel, een dubbele punt en de periode.',
    add: 'Vraag toevoegen',
    question: 'Vraag',
    answer: 'Antwoord',
    save: 'Opslaan',
    remove: 'Weghalen',
    refused: {
      published: (_: string) => 'De uitgave staat op de site. De vragen en antwoorden blijven zoals ze zijn.',
      empty: (_: string) => 'Vul een vraag en een antwoord in.',
      unresolved: (reference: string) => `De verwijzing ${reference} leidt nergens heen in deze uitgave.`,
      'number-without-source': (number: string) =>
        `Het getal ${number} heeft geen bron. Schrijf een verwijzing naar een cijfer van deze uitgave.`,
      'changed-meanwhile': (_: string) => 'Iemand anders heeft deze vraag intussen veranderd. Kijk wat er nu staat.',
    },
  },
  {
    title: 'Preparing for questions',
    internal:
      'Only for those who work in Regie. You can change questions and answers until the edition is on the site.',
    frozen: 'Only for those who work in Regie. The edition is on the site; questions and answers are frozen.',
    asPdf: 'As PDF',
    write: 'Change questions and answers',
    writeHow:
      'Every number in an answer is a reference to a figure of this edition, as in the report: two square brackets, the key, a colon and the period.',
    add: 'Add a question',
    question: 'Question',
    answer: 'Answer',
    save: 'Save',
    remove: 'Remove',
    refused: {
      published: (_: string) => 'The edition is on the site. Questions and answers stay as they are.',
      empty: (_: string) => 'Fill in a question and an answer.',
      unresolved: (reference: string) => `The reference ${reference} leads nowhere in this edition.`,
      'number-without-source': (number: string) =>
        `The number ${number} has no source. Write a reference to a figure of this edition.`,
      'changed-meanwhile': (_: string) =>
        'Somebody else changed this question meanwhile. Look at what stands there now.',
    },
  },
)
