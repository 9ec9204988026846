import { defineTexts } from './texts.ts'

export const takeBackTexts = defineTexts(
  {
    link: 'Laatste stap terugnemen',
    title: 'Laatste stap terugnemen',
    intro:
      'Neem een vergissing terug. De stap blijft in het verloop staan, maar telt niet meer mee: stand, gegevens en termijnen worden weer zoals ze daarvoor waren.',
    what: 'Dit neemt u terug',
    step: 'Stap',
    day: 'Dag',
    by: 'Vastgelegd door',
    becomes: 'De stand wordt weer',
    reason: 'Waarom was dit een vergissing?',
    save: 'Terugnemen',
    done: (what: string) => `Teruggenomen: ${what}`,
    doneShort: 'Stap teruggenomen',
    problems: {
      'reason-needed': 'Geef een reden.',
      'changed-meanwhile': 'Er is intussen iets anders gebeurd. Kijk eerst naar het verloop.',
      'nothing-to-take-back': 'Het laatste wat hier gebeurde, kan niet worden teruggenomen.',
      destroyed: 'Dit is vernietigd.',
    },
  },
  {
    link: 'Take back the last step',
    title: 'Take back the last step',
    intro:
      'Take back a mistake. The step stays in the course of events but does not count any more: state, facts and deadlines become what they were before it.',
    what: 'This is what you take back',
    step: 'Step',
    day: 'Day',
    by: 'Put on record by',
    becomes: 'The state becomes again',
    reason: 'Why was this a mistake?',
    save: 'Take back',
    done: (what: string) => `Taken back: ${what}`,
    doneShort: 'Step taken back',
    problems: {
      'reason-needed': 'Give a reason.',
      'changed-meanwhile': 'Something else happened meanwhile. Look at the course of events first.',
      'nothing-to-take-back': 'The last thing that happened here cannot be taken back.',
      destroyed: 'This was destroyed.',
    },
  },
)
