import type { Source } from './types.ts'

/** The official documents the demonstration takes its facts from, by the name a reader in Deventer knows. */
const at =
  (document: string) =>
  (place: string): Source => ({ document, place })

/** The progress report published in spring 2023, over the year 2022. */
export const report2023 = at('Voortgangsrapportage Veiligheid 2023')
/** The plan the council adopted in autumn 2019. */
export const plan2020 = at('Meerjarenbeleidsplan Veiligheid 2020-2023')
/** The memo with which the college offered that plan. */
export const memo2019 = at('Nota B&W 2019-001874')
/** The start note of July 2019. */
export const startNote2019 = at('Startnotitie Meerjarenbeleidsplan Veiligheid 2020-2023')
/** The approach plan of June 2023 for the next four years. */
export const approach2024 = at('Plan van aanpak Meerjarenbeleidsplan Veiligheid 2024-2027')
/** The programme text in the budget. */
export const budgetText = at('Programmatekst Samen werken aan Veiligheid')

/** A text in both languages of the screens. */
export const both = (nl: string, en: string) => ({ nl, en })
