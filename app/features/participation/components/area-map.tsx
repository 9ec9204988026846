import { participationTexts } from '../../../i18n/participation.ts'
import { Kept } from '../../../shared/kept.ts'
import type { Language } from '../../../shared/numbers.ts'
import { areaPicker, type PickerArea } from '../../../ui/charts/index.ts'
import { Paragraph } from '../../../ui/index.ts'

export const AREA_ISLAND = 'area-choice.island.js'

const maps = new Kept<string>(20)

/** The map of these areas; drawn once, for areas with the same codes have the same borders. */
export const areaMapOf = (areas: readonly PickerArea[]): string =>
  maps.get(areas.map(({ code }) => code).join(' '), () => areaPicker(areas))

/** A map beside the list of areas with this name, to point at; a script shows it, and without one the list is enough. */
export function AreaMap({ name, map, language }: { name: string; map: string; language: Language }) {
  return (
    <div data-area-map={name} hidden>
      <Paragraph small>{participationTexts[language].fill.mapHint}</Paragraph>
      <div dangerouslySetInnerHTML={{ __html: map }} />
    </div>
  )
}
