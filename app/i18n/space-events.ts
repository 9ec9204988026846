import { defineTexts } from './texts.ts'

export const spaceEventTexts = defineTexts(
  {
    title: (space: string) => `${space}: wat andere programma’s horen`,
    link: 'Wat andere programma’s horen',
    intro:
      'Een programma dat de beheerder heeft aangesloten, kan een seintje krijgen zodra er iets gebeurt in een register van deze ruimte.',
    tells: 'Laat programma’s horen dat er iets is gebeurd',
    tellsHint:
      'In het seintje staan het register en een merkteken dat buiten Regie niets betekent. Niet welk dossier het is, niet wat er gebeurde en niets over mensen.',
    restricted: 'Over een dossier dat is afgeschermd, gaat er nooit een seintje uit.',
    save: 'Bewaren',
  },
  {
    title: (space: string) => `${space}: what other programs hear`,
    link: 'What other programs hear',
    intro:
      'A program that the administrator has connected can be told as soon as something happens in a register of this space.',
    tells: 'Let programs hear that something happened',
    tellsHint:
      'The message has the register and a mark that means nothing outside Regie. Not which record it is, not what happened and nothing about people.',
    restricted: 'Of a record that is restricted no message ever goes out.',
    save: 'Keep',
  },
)
