import { themeStatusTexts } from '../../../i18n/theme-status.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { Badge, type BadgeTone, Link, Paragraph } from '../../../ui/index.ts'
import { findAdoptedPlan } from '../../plan/index.ts'
import { countGoals, type ThemeCounts, type ThemeState, themeState } from '../domain/theme-status.ts'
import { GOAL_RULE_ADDRESS } from './goal-status.tsx'
import { readGoalStatuses } from './read-goal-statuses.ts'

const TONES: Record<ThemeState, BadgeTone> = { attention: 'danger', 'on-course': 'ok', 'too-little-known': 'neutral' }

/** The state of each theme of the plan that is in force, with the counts it follows from; nothing without such a plan. */
export async function themeStatesPart(ctx: PageContext) {
  const { language } = ctx
  const t = themeStatusTexts[language]
  const found = await findAdoptedPlan(ctx.tx, ctx.municipality.settings.currentPlan)
  if (!found) return null
  const themes = found.content.themes.filter(({ goals }) => goals.length > 0)
  const judged = await readGoalStatuses(
    ctx.tx,
    themes.flatMap(({ goals }) => goals),
    ctx.clock.today(),
  )
  return (
    <>
      <ul class="regie-theme-states">
        {themes.map(({ code, slug, name, goals }) => {
          const counts = countGoals(goals.map((goal) => judged.get(goal.code)!.judgement.status))
          const state = themeState(counts)
          return (
            <li key={code} class="regie-theme-state">
              <Link href={ctx.href(`/plan/${found.version.slug}/${slug}`)}>
                <span lang="nl">{name}</span>
              </Link>
              <Badge tone={TONES[state]}>{t.states[state]}</Badge>
              <span class="regie-theme-state__counts">{countsInWords(counts, language)}</span>
            </li>
          )
        })}
      </ul>
      <Paragraph small>
        <Link href={ctx.href(`${GOAL_RULE_ADDRESS}#thema`)}>{t.heading}</Link>
      </Paragraph>
    </>
  )
}

function countsInWords(counts: ThemeCounts, language: PageContext['language']): string {
  const t = themeStatusTexts[language].counts
  const order = ['short', 'good', 'unsure', 'silent'] as const
  return order.flatMap((kind) => (counts[kind] > 0 ? t[kind](counts[kind]) : [])).join(', ')
}
