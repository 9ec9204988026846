import { defineTexts } from './texts.ts'

export const methodTexts = defineTexts(
  {
    title: 'Rekenmethoden',
    intro:
      'Met deze methoden rekent Regie. Van elke methode staat hier wat zij beantwoordt, wanneer zij klopt en wanneer zij misleidt. Geen ervan gaat over een persoon, en geen ervan voorspelt waar iets gebeurt.',
    how: 'Hoe het werkt',
    assumptions: 'Wat waar moet zijn',
    fails: 'Wanneer het misleidt',
    never: 'Wat nooit mag',
    source: 'Bronnen',
    version: 'Versie',
    check: 'Zelf nakijken',
    checkHow: 'Met dit commando rekent u zelf na wat Regie zegt; --schema vertelt wat erin gaat en wat eruit komt.',
  },
  {
    title: 'Methods of computing',
    intro:
      'These are the methods Regie computes with. Of each it says here what it answers, when it holds and when it misleads. None of them is about a person, and none predicts where something will happen.',
    how: 'How it works',
    assumptions: 'What has to be true',
    fails: 'When it misleads',
    never: 'What may never be done',
    source: 'Sources',
    version: 'Version',
    check: 'Check it yourself',
    checkHow:
      'With this command you compute for yourself what Regie says; --schema tells what goes in and what comes out.',
  },
)
