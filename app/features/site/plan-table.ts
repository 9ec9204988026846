import { toCsv } from '../../shared/csv.ts'
import { actionsOfGoal, type PlanContent, progressOf } from '../plan/index.ts'

export const ACTION_COLUMNS = [
  { name: 'thema_code', title: 'Code van het thema', type: 'string' },
  { name: 'thema', title: 'Thema', type: 'string' },
  { name: 'doel_code', title: 'Code van het doel', type: 'string' },
  { name: 'doel', title: 'Doel', type: 'string' },
  { name: 'actie_code', title: 'Code van de actie', type: 'string' },
  { name: 'actie', title: 'Actie', type: 'string' },
  { name: 'stand', title: 'Stand: planned, running, done, stopped of continuous', type: 'string' },
  { name: 'voortgang_procent', title: 'Voortgang in procenten; leeg: niet te berekenen', type: 'integer' },
  { name: 'mijlpalen', title: 'Aantal mijlpalen', type: 'integer' },
  { name: 'mijlpalen_gehaald', title: 'Aantal gehaalde mijlpalen', type: 'integer' },
  { name: 'partners', title: 'Partners, gescheiden door |', type: 'string' },
] as const

/** The actions of a plan as a table: one row for every goal an action serves. */
export function actionsCsv(plan: PlanContent): string {
  const rows = plan.themes.flatMap((theme) =>
    theme.goals.flatMap((goal) =>
      actionsOfGoal(plan, goal.code).map((action) => {
        const progress = progressOf(action)
        return [
          theme.code,
          theme.name,
          goal.code,
          goal.title,
          action.code,
          action.title,
          action.state,
          progress.kind === 'unknown' ? '' : String(progress.percent),
          String(action.milestones.length),
          String(action.milestones.filter((milestone) => milestone.doneOn).length),
          action.partners.map((partner) => partner.name).join('|'),
        ]
      }),
    ),
  )
  return toCsv([ACTION_COLUMNS.map((column) => column.name), ...rows])
}

/** What the columns of the table mean: CSV on the Web, https://www.w3.org/TR/tabular-metadata/. */
export function actionsMetadata(plan: PlanContent, publisher: string) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'nl' }],
    url: 'acties.csv',
    'dc:title': `Acties van het ${plan.title}`,
    'dc:publisher': publisher,
    'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
    tableSchema: {
      columns: ACTION_COLUMNS.map(({ name, title, type }) => ({ name, titles: title, datatype: type })),
      primaryKey: ['doel_code', 'actie_code'],
    },
  }
}
