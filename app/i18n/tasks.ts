import { defineTexts } from './texts.ts'

/** Adding tasks to a record that goes on. */
export const taskTexts = defineTexts(
  {
    link: 'Taken toevoegen',
    title: 'Taken toevoegen',
    intro: 'Taken die er al staan, blijven zoals ze zijn.',
    template: 'Een vaste reeks taken',
    templateHint: 'De dagen tellen vanaf vandaag.',
    noTemplate: 'Geen',
    own: 'Een taak in eigen woorden',
    dueOn: 'Klaar op',
    assignee: 'Voor wie',
    save: 'Toevoegen',
    added: (count: number) => (count === 1 ? '1 taak' : `${count} taken`),
    problems: {
      'changed-meanwhile': 'Iemand anders heeft dit dossier intussen gewijzigd. Kijk het na en probeer het opnieuw.',
      'nothing-chosen': 'Kies een reeks taken, of schrijf een taak op.',
      'not-a-day': 'Dit is geen dag.',
    },
  },
  {
    link: 'Add tasks',
    title: 'Add tasks',
    intro: 'Tasks that are there stay as they are.',
    template: 'A fixed series of tasks',
    templateHint: 'The days count from today.',
    noTemplate: 'None',
    own: 'A task in words of your own',
    dueOn: 'Done by',
    assignee: 'For whom',
    save: 'Add',
    added: (count: number) => (count === 1 ? '1 task' : `${count} tasks`),
    problems: {
      'changed-meanwhile': 'Somebody else changed this record meanwhile. Look at it and try again.',
      'nothing-chosen': 'Choose a series of tasks, or write a task down.',
      'not-a-day': 'This is no day.',
    },
  },
)
