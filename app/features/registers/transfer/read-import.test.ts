import { describe, expect, test } from 'vitest'
import { readCsvRows } from '../../../shared/sheet-csv.ts'
import { sampleRegister } from '../testing/sample-register.ts'
import { type Known, readImport } from './read-import.ts'

const known: Known = {
  areas: [{ code: 'BU01500001', name: 'Centrum' }],
  accounts: [{ id: 'a1', email: 'tom@stad.example' }],
  organisations: [],
}
const read = (text: string) => readImport(sampleRegister, readCsvRows(text)!, known, 'nl')

const HEADER = 'Kenmerk in het andere systeem;Begonnen op;Voorschrift'

describe('a file of records', () => {
  test('is read as Dutch people write it', () => {
    const { records, problems } = read(
      `${HEADER};Soort;Spoed;Bedrag;Gezien op;Verhaal;Overtreder: naam;Overtreder: geboortedatum;Buurt;Behandelaar;Adres of plek;Postcode;Grondslag\r\n` +
        'A-1;31-12-2025;artikel 2;geluid;ja;1.250,50;2025-12-30;"De buren; weer";Joris van den Proef;1-4-1980;centrum;TOM@stad.example;Voorbeeldstraat 1;7411AA;artikel 5:21 Awb\r\n',
    )
    expect(problems).toEqual([])
    expect(records).toEqual([
      {
        line: 2,
        record: {
          externalId: 'A-1',
          openedOn: '2025-12-31',
          basis: 'awb',
          reason: '',
          areaCode: 'BU01500001',
          handlerId: 'a1',
          place: { address: 'Voorbeeldstraat 1', postcode: '7411AA' },
          facts: {
            rule: 'artikel 2',
            kind: 'noise',
            isUrgent: true,
            amount: 1250.5,
            seenOn: '2025-12-30',
            story: 'De buren; weer',
          },
          parties: [
            {
              role: 'violator',
              person: { name: 'Joris van den Proef', bornOn: '1980-04-01', address: '', contact: '' },
            },
          ],
        },
      },
    ])
  })

  test('names every mistake with its line and column, all at once', () => {
    const { problems } = read(
      `${HEADER};Soort;Bedrag;Buurt;Behandelaar;Overtreder: naam;Overtreder: geboortedatum\r\n` +
        'A-1;30-02-2026;artikel 2;brand;veel;Nergens;wie@stad.example;Jan;ooit\r\n' +
        ';1-2-2026;;;;;;;\r\n' +
        'A-1;1-2-2026;artikel 2;;;;;;\r\n',
    )
    expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'Soort', 'not-a-choice'],
      [2, 'Bedrag', 'not-a-number'],
      [2, 'Begonnen op', 'not-a-day'],
      [2, 'Buurt', 'unknown-area'],
      [2, 'Behandelaar', 'unknown-account'],
      [2, 'Overtreder: geboortedatum', 'not-a-day'],
      [3, 'Kenmerk in het andere systeem', 'required'],
      [3, 'Voorschrift', 'required'],
      [4, 'Kenmerk in het andere systeem', 'double-id'],
    ])
  })

  test('must have the columns that are needed, and none that Regie does not know', () => {
    expect(
      read('Voorschrift;Kleur;Voorschrift\r\nx;y;z\r\n').problems.map(({ column, code }) => [column, code]),
    ).toEqual([
      ['Kleur', 'unknown-column'],
      ['Voorschrift', 'double-column'],
      ['Kenmerk in het andere systeem', 'missing-column'],
      ['Begonnen op', 'missing-column'],
    ])
  })

  test('passes over what follows from the rest, empty rows and our own watermark', () => {
    const { records, problems, passedOver } = read(
      `${HEADER};Nummer;Stand\r\nA-1;1-2-2026;artikel 2;PR-2026-0001;Gestart\r\n;;;;\r\n# Regie · Proefzaken;;;;\r\n`,
    )
    expect(problems).toEqual([])
    expect(records).toHaveLength(1)
    expect(passedOver).toEqual(['Nummer', 'Stand'])
  })

  test('without rows says so', () => {
    expect(read(`${HEADER}\r\n`).problems).toEqual([{ line: 1, column: '', code: 'no-rows', found: '' }])
  })
})
