import type { Language } from '../../shared/numbers.ts'
import { fitsNotApplicable, missingTick, SMALL } from './frame.ts'
import type { ChartPoint } from './spec.ts'
import { el, HALO, SOFT, words } from './svg.ts'
import { textWidth } from './text-size.ts'
import { CHART_WORDS } from './words.ts'

/**
 * Draws a figure that has no height, standing on the axis: stripes when it may not be shown, a grey cross when it is
 * not known, "n.v.t." when it does not exist. `level` counts the ones already standing at this place.
 */
export function drawAbsent(
  point: ChartPoint,
  place: { x: number; bottom: number; room: number; level: number; id: string; language: Language },
): string {
  const { states } = CHART_WORDS[place.language]
  const y = place.bottom - 11 - place.level * 20
  const label = { 'text-anchor': 'middle', 'font-size': SMALL, fill: SOFT, ...HALO }
  if (point.state === 'suppressed') {
    const width = Math.min(22, place.room * 0.6)
    return el('rect', {
      x: place.x - width / 2,
      y: y - 9,
      width,
      height: 18,
      fill: `url(#${place.id}-streep)`,
      stroke: SOFT,
    })
  }
  if (point.state === 'missing') {
    const fits = textWidth(states.missing, SMALL) < place.room
    return missingTick(place.x, y) + (fits ? words(place.x, y - 10, states.missing, label) : '')
  }
  const text = fitsNotApplicable(place.room, place.language) ? states['not-applicable'] : '–'
  return words(place.x, y + 4, text, label)
}
