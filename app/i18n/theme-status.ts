import { defineTexts } from './texts.ts'

export const themeStatusTexts = defineTexts(
  {
    heading: 'De stand van een thema',
    intro: 'De stand van een thema volgt uit de standen van zijn doelen, met een vaste regel. Ook die vult niemand in.',
    rules: {
      attention:
        '"Vraagt aandacht": minstens één doel ligt achter of is niet gehaald. Wat slecht gaat wordt niet weggemiddeld.',
      course:
        '"Op koers": geen doel ligt achter, en van meer dan de helft van de doelen is bekend dat ze op koers of gehaald zijn.',
      unknown: '"Te weinig bekend": in alle andere gevallen. Dat zegt iets over de metingen, niet over het werk.',
    },
    states: {
      attention: 'vraagt aandacht',
      'on-course': 'op koers',
      'too-little-known': 'te weinig bekend',
    },
    counts: {
      short: (count: number) => `${count} achter of niet gehaald`,
      good: (count: number) => `${count} op koers of gehaald`,
      unsure: (count: number) => `${count} niet aantoonbaar`,
      silent: (count: number) => `${count} geen uitspraak`,
    },
  },
  {
    heading: 'The state of a theme',
    intro: 'The state of a theme follows from the statuses of its goals, by a fixed rule. Nobody fills it in either.',
    rules: {
      attention:
        '"Asks for attention": at least one goal is behind or was not reached. What goes badly is not averaged away.',
      course: '"On course": no goal is behind, and more than half of the goals are known to be on course or reached.',
      unknown: '"Too little known": in all other cases. That says something of the measuring, not of the work.',
    },
    states: {
      attention: 'asks for attention',
      'on-course': 'on course',
      'too-little-known': 'too little known',
    },
    counts: {
      short: (count) => `${count} behind or not reached`,
      good: (count) => `${count} on course or reached`,
      unsure: (count) => `${count} not demonstrable`,
      silent: (count) => `${count} cannot be said`,
    },
  },
)
