import { expect, test } from 'vitest'
import { everyKind } from '../testing/definitions.ts'
import { readAnswerFile } from './read-answer-file.ts'

const AREAS = [
  { code: 'WK01', name: 'Noord' },
  { code: 'WK02', name: "Oud-'t Hof" },
]
const read = (...lines: string[]) => readAnswerFile(lines.join('\n'), everyKind, AREAS)

test('an export of LimeSurvey with codes: one column for each option, line and place', () => {
  const file = read(
    'id,submitdate,lastpage,startlanguage,seed,token,ipaddr,age,district,since,household,mark,nuisance[noise],nuisance[drugs],drugswhere,when[day],when[night],order[1],order[2],divide[a],divide[b],lights,else',
    '7,2026-10-01 12:00:03,3,nl,123,tok-1,10.0.0.1,old,WK01,2019-05-01 00:00:00,2.0000000000,7,Y,N,,yes,no,c,a,4,6.0000000000,agree,"Meer licht; ""graag"""',
    '8,,1,nl,124,tok-2,10.0.0.2,young,WK02,,,,,,,,,,,,,,',
    '9,2026-10-02 09:10:11,3,en,125,tok-3,10.0.0.3,young,WK02,,1,10,,Y,in the park,,,,,,,pass,',
  )
  expect(file.problems).toEqual([])
  expect(file.sheets).toEqual([
    {
      name: '7',
      language: 'nl',
      answers: {
        age: 'old',
        district: 'WK01',
        since: '2019-05-01',
        household: 2,
        mark: '7',
        nuisance: ['noise'],
        when: { day: 'yes', night: 'no' },
        order: ['c', 'a'],
        divide: { a: 4, b: 6 },
        lights: 'agree',
        else: 'Meer licht; "graag"',
      },
    },
    {
      name: '9',
      language: 'en',
      answers: {
        age: 'young',
        district: 'WK02',
        household: 1,
        mark: '10',
        nuisance: ['drugs'],
        drugs_where: 'in the park',
        lights: 'pass',
      },
    },
  ])
  // Whoever answered is passed over, and who never pressed the last button is no answer.
  expect([file.unfinished, file.passedOver]).toEqual([1, ['lastpage', 'seed', 'token', 'ipaddr']])
})

test('an export of LimeSurvey with full texts, and semicolons between the columns', () => {
  const file = read(
    'Response ID;Date submitted;age. Hoe oud bent u?;Waar hebt u last van? [Drugs];Wanneer voelt u zich veilig? [Overdag];Waar woont u?',
    "3;2026-10-01 12:00;45 jaar of ouder;Ja;Nee;Oud-'t Hof",
  )
  expect(file.problems).toEqual([])
  expect(file.sheets).toEqual([
    {
      name: '3',
      language: 'nl',
      answers: { age: 'old', district: 'WK02', nuisance: ['drugs'], when: { day: 'no' } },
    },
  ])
})

test('an export of Formbricks: numbered headings, labels, semicolons in a cell, a column for each line', () => {
  const file = read(
    '"No.","Response ID","Timestamp","Finished","Survey ID","User ID","Tags","userAgent - browser","1. How old are you?","1. How old are you? - Option ID","2. What bothers you?","3. When do you feel safe? - By day","3. When do you feel safe? - At night","4. What first?","5. How safe is your area?"',
    '"1","cm1","2026-10-01 12:00:00","Yes","s1","u1","","Firefox","Under 45","x1","Noise; Traffic","Yes","No","Traffic; Living","8"',
    '"2","cm2","2026-10-01 12:00:00","No","s1","u2","","Firefox","Under 45","x1","","","","",""',
  )
  expect(file.problems).toEqual([])
  expect(file.unfinished).toBe(1)
  expect(file.sheets.map(({ name, answers }) => [name, answers])).toEqual([
    [
      'cm1',
      {
        age: 'young',
        nuisance: ['noise', 'traffic'],
        when: { day: 'yes', night: 'no' },
        order: ['b', 'a'],
        mark: '8',
      },
    ],
  ])
  expect(file.passedOver).toContain('User ID')
})

test('what is no answer to this survey is told by line and question', () => {
  const file = read(
    'id,age,mark,divide[a],divide[b],household',
    '1,old,11,5,5,2',
    '2,middle,3,5,4,2',
    '3,old,3,5,5,=1+1',
    '4,,3,5,5,2',
  )
  expect(file.problems).toEqual([
    { code: 'answer', line: 2, question: 'mark', problem: 'not-a-choice', found: '11' },
    { code: 'answer', line: 3, question: 'age', problem: 'not-a-choice', found: 'middle' },
    { code: 'answer', line: 3, question: 'divide', problem: 'not-the-total', found: '5; 4' },
    { code: 'answer', line: 4, question: 'household', problem: 'not-a-number', found: '=1+1' },
  ])
})

test.each([
  ['nothing', '', 'no-questions'],
  ['another table', 'naam,adres\njan,hier', 'no-questions'],
  ['a quotation mark that never closes', 'age,mark\n"old,3', 'not-csv'],
])('%s is no file of answers', (_, text, code) => {
  expect(readAnswerFile(text, everyKind, AREAS).problems.map((problem) => problem.code)).toEqual([code])
})
