import { expect, test } from 'vitest'
import { unpivotBy } from './unpivot.ts'

test('a wide row becomes one row per region and year, with value and margin side by side', () => {
  const unpivot = unpivotBy('{*}_{regio}_{jaar}', [
    'Vraag',
    'Waarde_Drenthe (PV)_2015',
    'Waarde_Drenthe (PV)_2016',
    'Marges_Drenthe (PV)_2015',
    'Marges_Drenthe (PV)_2016',
  ])!
  expect(unpivot.columns).toEqual(['Vraag', 'regio', 'jaar', 'Waarde', 'Marges'])
  expect(unpivot.rowsOf(['onveilig', '26,4', '30,6', '2,2', '2,4'])).toEqual([
    ['onveilig', 'Drenthe (PV)', '2015', '26,4', '2,2'],
    ['onveilig', 'Drenthe (PV)', '2016', '30,6', '2,4'],
  ])
})

test('where one of two columns lacks, its cell is empty', () => {
  const unpivot = unpivotBy('{*} {jaar}', ['aantal 2020', 'aantal 2021', 'marge 2021'])!
  expect(unpivot.rowsOf(['5', '6', '1'])).toEqual([
    ['2020', '5', ''],
    ['2021', '6', '1'],
  ])
})

test.each([
  ['{regio}_{jaar}', 'there is no star'],
  ['{*}_{*}', 'a name stands twice'],
  ['{*}-{jaar}', 'no column is built that way'],
])('%s is refused: %s', (pattern) => {
  expect(unpivotBy(pattern, ['Waarde_2015', '_2016', 'Waarde_'])).toBeUndefined()
})
