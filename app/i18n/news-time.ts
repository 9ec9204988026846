import { defineTexts } from './texts.ts'

export const newsTimeTexts = defineTexts(
  {
    hour: 'Hoe laat wilt u de mail van de dag?',
    hourChoice: (hour: number) => `om ${hour} uur`,
    quiet: 'Op welke dagen wilt u geen mail?',
    quietHint:
      'Wat op zo’n dag gebeurt, komt in de eerste mail daarna. Een termijn die niet gemist mag worden wacht niet.',
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    unsubscribe: {
      title: 'Mail afmelden',
      ask: (kind: string) => `U krijgt dan geen mail meer over: ${kind}.`,
      button: 'Geen mail meer hierover',
      done: (kind: string) => `U krijgt geen mail meer over: ${kind}.`,
      still: 'In de werkplek blijft u alle meldingen zien. Daar zet u de mail ook weer aan.',
    },
    mail: { stop: (kind: string) => `Geen mail meer over "${kind}":` },
    reminded: (day: string) => `herinnerd op ${day}`,
  },
  {
    hour: 'At what hour do you want the mail of the day?',
    hourChoice: (hour) => `at ${hour}:00`,
    quiet: 'On which days do you want no mail?',
    quietHint:
      'What happens on such a day comes in the first mail after it. A term that may not be missed does not wait.',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    unsubscribe: {
      title: 'Unsubscribe from a mail',
      ask: (kind) => `You will then get no more mail about: ${kind}.`,
      button: 'No more mail about this',
      done: (kind) => `You get no more mail about: ${kind}.`,
      still: 'In the work place you go on seeing all notifications. There you also switch the mail on again.',
    },
    mail: { stop: (kind) => `No more mail about "${kind}":` },
    reminded: (day) => `reminded on ${day}`,
  },
)
