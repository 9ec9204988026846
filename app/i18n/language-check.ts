import type { Language } from '../shared/numbers.ts'
import type { Finding } from '../shared/plain-language.ts'
import { defineTexts } from './texts.ts'

/** How long a survey takes and what in it is hard to read. */
export const languageCheckTexts = defineTexts(
  {
    title: 'Lengte en taal',
    minutes: (minutes: number, questions: number) =>
      `Invullen duurt ongeveer ${minutes === 1 ? '1 minuut' : `${minutes} minuten`}, bij ${questions === 1 ? '1 vraag' : `${questions} vragen`}.`,
    tooLong: (most: number) => `Boven ${most} minuten haken veel mensen af. Kijk welke vragen u kunt missen.`,
    nothing: 'Geen lange zinnen, moeilijke woorden of dubbele ontkenningen gevonden.',
    hurdles: (count: number) => (count === 1 ? '1 plek die moeilijk leest' : `${count} plekken die moeilijk lezen`),
    where: 'Waar',
    found: 'Wat er staat',
    why: 'Makkelijker',
    advice: {
      'long-sentence': (words: number) => `Een zin van ${words} woorden. Maak er twee van.`,
      'hard-word': (better: string) => `Schrijf liever: ${better}.`,
      'long-word': 'Een lang woord. Haal het uit elkaar.',
      'two-negations': 'Twee keer “niet”. Vraag het zonder.',
    },
    places: { title: 'Titel', intro: 'Inleiding', thanks: 'Dank aan het eind' },
    forResidents: 'Leest de tekst voor bewoners makkelijk?',
    onlyHelp: 'Dit is een hulp, geen keuring. Laat de tekst ook lezen door mensen voor wie hij bedoeld is.',
    about: (minutes: number) => (minutes === 1 ? 'ongeveer 1 minuut' : `ongeveer ${minutes} minuten`),
  },
  {
    title: 'Length and language',
    minutes: (minutes, questions) =>
      `It takes about ${minutes === 1 ? '1 minute' : `${minutes} minutes`}, with ${questions === 1 ? '1 question' : `${questions} questions`}.`,
    tooLong: (most) => `Beyond ${most} minutes many people give up. See which questions you can do without.`,
    nothing: 'No long sentences, hard words or double negations found.',
    hurdles: (count) => (count === 1 ? '1 place that reads hard' : `${count} places that read hard`),
    where: 'Where',
    found: 'What it says',
    why: 'Easier',
    advice: {
      'long-sentence': (words) => `A sentence of ${words} words. Make it two.`,
      'hard-word': (better) => `Rather write: ${better}.`,
      'long-word': 'A long word. Take it apart.',
      'two-negations': 'It says “not” twice. Ask it without.',
    },
    places: { title: 'Title', intro: 'Introduction', thanks: 'Thanks at the end' },
    forResidents: 'Is the text for residents easy to read?',
    onlyHelp: 'This is a help, not a test. Let people for whom the text is meant read it too.',
    about: (minutes) => (minutes === 1 ? 'about 1 minute' : `about ${minutes} minutes`),
  },
)

/** What would be easier than what was found, in words. */
export function adviceFor(finding: Finding, language: Language): string {
  const { advice } = languageCheckTexts[language]
  if (finding.code === 'hard-word') return advice['hard-word'](finding.better)
  if (finding.code === 'long-sentence') return advice['long-sentence'](finding.words)
  return advice[finding.code]
}
