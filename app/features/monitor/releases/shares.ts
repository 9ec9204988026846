import type { Passport } from '../domain/series.ts'
import type { PreparedCell } from './prepared.ts'

/**
 * Shares of counts that are released together with the whole they are part of. A share is shown only when both of its
 * parts are: whoever knows a share and one of its parts knows the other.
 */
export function sharesOf(cells: readonly PreparedCell[], passports: readonly Passport[]): PreparedCell[] {
  return cells.flatMap((part) => {
    const { share, partOf } = part.offered.rule
    const passport = passports.find(({ key }) => key === share)
    const whole = cells.find(
      ({ offered: other, region, period }) =>
        other.rule.key === partOf && region === part.region && period.id === part.period.id,
    )
    if (!passport || !whole || !('value' in part.exact) || !('value' in whole.exact)) return []
    const exact = { numerator: part.exact.value, denominator: whole.exact.value }
    const because = part.hiddenBecause ?? whole.hiddenBecause
    const hidden = because ? { hiddenBecause: because } : {}
    const figure = shareOf(part, whole)
    const { region, period } = part
    const place = { offered: { ...part.offered, passport }, indicator: passport.key, category: '', region, period }
    const partly = part.isPartlyPlaced || whole.isPartlyPlaced ? { isPartlyPlaced: true } : {}
    return [{ ...place, figure, exact, ...hidden, ...partly, printed: null }]
  })
}

function shareOf(part: PreparedCell, whole: PreparedCell): PreparedCell['figure'] {
  const isProvisional = part.figure.isProvisional || whole.figure.isProvisional
  const [numerator, denominator] = [part.figure.value, whole.figure.value]
  const none = { value: null, numerator: null, denominator: null, isProvisional }
  if (numerator === null || denominator === null) {
    const isHidden = [part, whole].some(({ figure }) => figure.state === 'suppressed')
    return { state: isHidden ? 'suppressed' : 'missing', ...none }
  }
  if (denominator === 0) return { state: 'not-applicable', ...none }
  const state = numerator === 0 ? 'zero' : 'value'
  return { state, value: numerator === 0 ? 0 : null, numerator, denominator, isProvisional }
}
