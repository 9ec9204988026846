import type { OpenColumn, OpenTable } from '../../shared/csvw.ts'
import { actionsOfGoal, type PlanContent, progressOf } from '../plan/index.ts'

const column = (name: string, nl: string, en: string, type: OpenColumn['type'] = 'string'): OpenColumn => ({
  name,
  type,
  nl,
  en,
})

const THEME_CODE = column('thema_code', 'Code van het thema', 'Code of the theme')
const GOAL_CODE = column('doel_code', 'Code van het doel', 'Code of the goal')

/** The actions of a plan: one row for every goal an action serves. */
export function actionsTable(plan: PlanContent): OpenTable {
  return {
    columns: [
      THEME_CODE,
      column('thema', 'Thema', 'Theme'),
      GOAL_CODE,
      column('doel', 'Doel', 'Goal'),
      column('actie_code', 'Code van de actie', 'Code of the action'),
      column('actie', 'Actie', 'Action'),
      column(
        'stand',
        'Stand: planned, running, done, stopped of continuous',
        'planned, running, done, stopped or continuous',
      ),
      column(
        'voortgang_procent',
        'Voortgang in procenten; leeg: niet te berekenen',
        'Progress in percents; empty: cannot be computed',
        'integer',
      ),
      column('mijlpalen', 'Aantal mijlpalen', 'Number of milestones', 'integer'),
      column('mijlpalen_gehaald', 'Aantal gehaalde mijlpalen', 'Number of milestones reached', 'integer'),
      column('partners', 'Partners, gescheiden door |', 'Partners, separated by |'),
    ],
    primaryKey: ['doel_code', 'actie_code'],
    rows: plan.themes.flatMap((theme) =>
      theme.goals.flatMap((goal) =>
        actionsOfGoal(plan, goal.code).map((action) => {
          const progress = progressOf(action)
          return {
            thema_code: theme.code,
            thema: theme.name,
            doel_code: goal.code,
            doel: goal.title,
            actie_code: action.code,
            actie: action.title,
            stand: action.state,
            voortgang_procent: progress.kind === 'unknown' ? null : progress.percent,
            mijlpalen: action.milestones.length,
            mijlpalen_gehaald: action.milestones.filter((milestone) => milestone.doneOn).length,
            partners: action.partners.map((partner) => partner.name).join('|'),
          }
        }),
      ),
    ),
  }
}

/** The goals of a plan with their measure: one row each. */
export function goalsTable(plan: PlanContent): OpenTable {
  return {
    columns: [
      THEME_CODE,
      GOAL_CODE,
      column('doel', 'Doel', 'Goal'),
      column('soort', 'Soort: goal, developmentTrack of strategyTrack', 'goal, developmentTrack or strategyTrack'),
      column('stand', 'Stand: defined, running of moved', 'defined, running or moved'),
      column(
        'nulwaarde',
        'Waarde bij de start; leeg: niet vastgelegd',
        'Value at the start; empty: not recorded',
        'number',
      ),
      column('nulperiode', 'Periode van de waarde bij de start', 'Period of the value at the start'),
      column('streefwaarde', 'Streefwaarde; leeg: niet vastgelegd', 'Target; empty: not recorded', 'number'),
      column('streefdatum', 'Wanneer de streefwaarde gehaald moet zijn', 'When the target must be reached'),
      column('eenheid', 'Eenheid van beide waarden', 'Unit of both values'),
      column('cijfers', 'Sleutels van de cijfers, gescheiden door |', 'Keys of the figures, separated by |'),
    ],
    primaryKey: ['doel_code'],
    rows: plan.themes.flatMap((theme) =>
      theme.goals.map((goal) => ({
        thema_code: theme.code,
        doel_code: goal.code,
        doel: goal.title,
        soort: goal.kind,
        stand: goal.state,
        nulwaarde: goal.baselineValue,
        nulperiode: goal.baselinePeriod,
        streefwaarde: goal.targetValue,
        streefdatum: goal.targetOn,
        eenheid: goal.measureUnit,
        cijfers: goal.indicators.map((indicator) => indicator.key).join('|'),
      })),
    ),
  }
}

/** The themes of a plan: one row each. */
export function themesTable(plan: PlanContent): OpenTable {
  return {
    columns: [
      THEME_CODE,
      column('thema', 'Thema', 'Theme'),
      column('soort', 'Soort: development, strategic of foundation', 'development, strategic or foundation'),
      column('strategie', 'Werkwoord van de strategie', 'Verb of the strategy'),
      column('ambitie', 'Ambitie', 'Ambition'),
      column('doelen', 'Aantal doelen', 'Number of goals', 'integer'),
      column('cijfers', 'Sleutels van de cijfers, gescheiden door |', 'Keys of the figures, separated by |'),
    ],
    primaryKey: ['thema_code'],
    rows: plan.themes.map((theme) => ({
      thema_code: theme.code,
      thema: theme.name,
      soort: theme.kind,
      strategie: theme.strategyVerb,
      ambitie: theme.ambition,
      doelen: theme.goals.length,
      cijfers: theme.indicators.map((indicator) => indicator.key).join('|'),
    })),
  }
}

/** What a plan costs, as it was decided: one row for each subject, year and source of money. */
export function budgetTable(plan: PlanContent): OpenTable {
  return {
    columns: [
      column(
        'onderdeel',
        'Code van thema, doel of actie; programma voor het geheel',
        'Code of theme, goal or action; programma for the whole',
      ),
      column('jaar', 'Jaar; leeg: de bron noemt geen jaar', 'Year; empty: the source names none', 'integer'),
      column('begroot', 'Begroot in euro; leeg: niet bekend', 'Planned in euros; empty: not known', 'number'),
      column('werkelijk', 'Werkelijk in euro; leeg: niet bekend', 'Actual in euros; empty: not known', 'number'),
      column('dekking', 'Waar het geld vandaan komt', 'Where the money comes from'),
      column('toelichting', 'Toelichting', 'Remark'),
    ],
    primaryKey: ['onderdeel', 'jaar', 'dekking'],
    rows: [
      ...(plan.budget ?? []).map((line) => ({
        onderdeel: line.subject,
        jaar: line.year,
        begroot: line.planned,
        werkelijk: line.actual,
        dekking: line.funding,
        toelichting: line.remark,
      })),
      ...(plan.programmeBudget ?? []).map((line) => ({
        onderdeel: 'programma',
        jaar: line.year,
        begroot: line.planned,
        werkelijk: line.actual,
        dekking: '',
        toelichting: line.remark,
      })),
    ],
  }
}
