import { defineTexts } from './texts.ts'

/** Taking counts over from the system in which residents report. */
export const reportCountsTexts = defineTexts(
  {
    link: 'Overnemen uit het meldsysteem',
    title: 'Meldingen tellen uit een bestand',
    intro:
      'Regie telt de meldingen in het bestand per maand, soort en buurt, en bewaart alleen die aantallen. Teksten, namen en adressen blijven in het meldsysteem.',
    file: 'Bestand van het meldsysteem (CSV)',
    fileHint:
      'Een melding per regel, met een kolom voor de dag (created_at of datum) en voor de soort (main_slug of categorie); buurt_code mag.',
    count: 'Tellen',
    preview: 'Dit wordt overgenomen',
    reports: (count: string) => `${count} meldingen geteld.`,
    unread: (lines: string, count: number) =>
      `Van ${count} regels is de dag niet te lezen; ze tellen niet mee. Het gaat om regel ${lines}.`,
    others: (kinds: string) => `Deze soorten tellen mee als Overig: ${kinds}.`,
    month: 'Maand',
    kind: 'Soort',
    number: 'Aantal',
    areas: 'In buurten',
    noArea: 'Zonder buurt',
    confirm: 'Overnemen',
    why: 'Waarom een telling die er al is, een ander getal krijgt',
    laterCount: 'Latere telling uit het meldsysteem.',
    problems: {
      'no-file': 'Kies een bestand.',
      'not-a-file': 'Dit is geen CSV-bestand in UTF-8.',
      'no-day-column': 'Er is geen kolom met de dag. Noem hem created_at of datum.',
      'no-kind-column': 'Er is geen kolom met de soort. Noem hem main_slug of categorie.',
      'no-reports': 'Er staat geen enkele melding in die te tellen is.',
      'not-taken-over': 'Er is niets overgenomen. Tel het bestand opnieuw en probeer het nog eens.',
    },
  },
  {
    link: 'Take over from the reporting system',
    title: 'Count reports from a file',
    intro:
      'Regie counts the reports in the file by month, kind and neighbourhood, and keeps those numbers alone. Texts, names and addresses stay in the reporting system.',
    file: 'File of the reporting system (CSV)',
    fileHint:
      'One report a line, with a column for the day (created_at or datum) and for the kind (main_slug or categorie); buurt_code is optional.',
    count: 'Count',
    preview: 'This is taken over',
    reports: (count: string) => `${count} reports counted.`,
    unread: (lines: string, count: number) =>
      `Of ${count} lines the day cannot be read; they do not count. They are line ${lines}.`,
    others: (kinds: string) => `These kinds count as Other: ${kinds}.`,
    month: 'Month',
    kind: 'Kind',
    number: 'Number',
    areas: 'In neighbourhoods',
    noArea: 'Without a neighbourhood',
    confirm: 'Take over',
    why: 'Why a count that is there already gets another number',
    laterCount: 'Later count from the reporting system.',
    problems: {
      'no-file': 'Choose a file.',
      'not-a-file': 'This is no CSV file in UTF-8.',
      'no-day-column': 'There is no column with the day. Call it created_at or datum.',
      'no-kind-column': 'There is no column with the kind. Call it main_slug or categorie.',
      'no-reports': 'There is no report in it that can be counted.',
      'not-taken-over': 'Nothing was taken over. Count the file again and try once more.',
    },
  },
)
