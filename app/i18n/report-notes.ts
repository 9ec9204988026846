import { defineTexts } from './texts.ts'

/** What is told of a report after it was published: corrections and withdrawal. */
export const noteTexts = defineTexts(
  {
    changedOn: (day: string) => `Gewijzigd op ${day}`,
    fromTo: (before: string, after: string) => `van ${before} naar ${after}.`,
    because: 'Reden:',
    withdrawnOn: (day: string) => `Ingetrokken op ${day}`,
    otherReports: 'Naar de andere verslagen',
    earlierWithdrawn: (number: number) =>
      number === 1 ? 'Uitgave 1 is ingetrokken.' : `De uitgaven tot en met ${number} zijn ingetrokken.`,
    note: 'Wat er verandert en waarom',
    noteHint: 'Staat op de site bij de nieuwe uitgave. De oude uitgave blijft leesbaar.',
    withdraw: 'Verslag intrekken',
    withdrawIntro:
      'Alle uitgaven gaan van de site. Op de pagina staat dan alleen waarom. Wie in Regie werkt, kan de uitgaven blijven lezen.',
    reason: 'Reden, zoals die op de site komt',
    refused: {
      'not-published': 'Er staat geen uitgave van dit verslag op de site.',
      'reason-needed': 'Schrijf op waarom het verslag wordt ingetrokken.',
    },
  },
  {
    changedOn: (day: string) => `Changed on ${day}`,
    fromTo: (before: string, after: string) => `from ${before} to ${after}.`,
    because: 'Reason:',
    withdrawnOn: (day: string) => `Withdrawn on ${day}`,
    otherReports: 'To the other reports',
    earlierWithdrawn: (number: number) =>
      number === 1 ? 'Edition 1 was withdrawn.' : `The editions up to ${number} were withdrawn.`,
    note: 'What changes and why',
    noteHint: 'Stands on the site with the new edition. The old edition stays readable.',
    withdraw: 'Withdraw the report',
    withdrawIntro:
      'All editions leave the site. The page then only says why. Those who work in Regie can still read the editions.',
    reason: 'Reason, as it will stand on the site',
    refused: {
      'not-published': 'No edition of this report stands on the site.',
      'reason-needed': 'Write down why the report is withdrawn.',
    },
  },
)
