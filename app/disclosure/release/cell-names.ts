import type { AxisName, Cube } from './cube.ts'
import { groupsOf } from './cube.ts'

/** Which cell: the id of its group along each axis that is shown. */
export type CellName = Partial<Record<AxisName, string>>

/** Rule and groups; the same cell has the same id in every release. */
export const idOf = (rule: string, { area = '', type = '', period = '' }: CellName) =>
  [rule, area, type, period].join('|')

/** The cells of a cube, the last axis running fastest. */
export function cellsOf({ axes }: Pick<Cube, 'axes'>): { name: CellName; isProvisional: boolean }[] {
  const groups = groupsOf(axes)
  return groups.area.flatMap((area) =>
    groups.type.flatMap((type) =>
      groups.period.map((period) => ({
        name: {
          ...(axes.area ? { area: area.id } : {}),
          ...(axes.type ? { type: type.id } : {}),
          ...(axes.period ? { period: period.id } : {}),
        },
        isProvisional: [area, type, period].some((group) => group.isProvisional === true),
      })),
    ),
  )
}
