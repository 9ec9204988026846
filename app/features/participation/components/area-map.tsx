import { participationTexts } from '../../../i18n/participation.ts'
import { Kept } from '../../../shared/kept.ts'
import type { Language } from '../../../shared/numbers.ts'
import { areaPicker, type PickerArea } from '../../../ui/charts/index.ts'
import { Paragraph } from '../../../ui/index.ts'

export const AREA_ISLAND = 'area-choice.island.js'

const maps = new Kept<Promise<string>>(20)

/** The map of these areas. Their borders are read and drawn once: areas with the same codes have the same. */
export function areaMapOf(
  areas: readonly { code: string }[],
  readBorders: () => Promise<readonly PickerArea[]>,
): Promise<string> {
  const key = areas.map(({ code }) => code).join(' ')
  const map = maps.get(key, async () => areaPicker(await readBorders()))
  map.catch(() => maps.forget(key))
  return map
}

/** A map beside the list of areas with this name, to point at; a script shows it, and without one the list is enough. */
export function AreaMap({ name, map, language }: { name: string; map: string; language: Language }) {
  return (
    <div data-area-map={name} hidden>
      <Paragraph small>{participationTexts[language].fill.mapHint}</Paragraph>
      <div dangerouslySetInnerHTML={{ __html: map }} />
    </div>
  )
}
