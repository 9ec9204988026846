import { planTexts } from '../../../i18n/plan.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { Badge, ButtonLink, Details, Heading, Link, List, Paragraph } from '../../../ui/index.ts'
import type { ActionRow, GoalRow, PlanTree } from '../plan-tree.queries.ts'
import { ActionProgress } from './action-progress.tsx'
import { lackSentence, MeasurableMark } from './measurable-mark.tsx'

type InEditor = { ctx: RequestContext; base: string; tree: PlanTree }

/** One theme of the working copy: its goals, and under each goal the actions that serve it. */
export function ThemeEditor({ ctx, base, tree, theme }: InEditor & { theme: PlanTree['themes'][number] }) {
  const t = planTexts[ctx.language]
  return (
    <section class="regie-theme-editor" aria-labelledby={theme.id}>
      <Heading level={3} id={theme.id}>
        <span lang="nl">
          {theme.code} {theme.name}
        </span>
      </Heading>
      {theme.strategyVerb && (
        <Badge tone="active">
          <span lang="nl">{theme.strategyVerb}</span>
        </Badge>
      )}
      {ctx.may('plan.edit') && (
        <p>
          <Link href={ctx.href(`${base}/onderdeel/theme/${theme.id}`)}>{t.editThing(t.parts.theme, theme.code)}</Link>
        </p>
      )}
      {theme.goals.map((goal) => (
        <GoalEditor key={goal.id} ctx={ctx} base={base} tree={tree} goal={goal} />
      ))}
      {ctx.may('plan.edit') && (
        <ButtonLink look="subtle" href={ctx.href(`${base}/nieuw/goal/${theme.id}`)}>
          {t.addThing(t.parts.goal)}
        </ButtonLink>
      )}
    </section>
  )
}

function GoalEditor({ ctx, base, tree, goal }: InEditor & { goal: GoalRow }) {
  const t = planTexts[ctx.language]
  const actions = tree.actions.filter((action) => action.goals.includes(goal.id))
  const lacks = lackSentence(goal, ctx.language)
  return (
    <div class="regie-goal" id={goal.id}>
      <Heading level={4}>
        <span lang="nl">
          {goal.code} {goal.title}
        </span>
      </Heading>
      <p class="regie-goal__marks">
        <MeasurableMark goal={goal} language={ctx.language} /> <Badge>{t.choices[goal.state]}</Badge>
      </p>
      {lacks && <Paragraph small>{lacks}</Paragraph>}
      <Paragraph small>
        {t.owner}: {goal.owner ? <span lang="nl">{goal.owner}</span> : t.noOwner}
      </Paragraph>
      <p>
        {ctx.may('plan.edit') && (
          <>
            <Link href={ctx.href(`${base}/onderdeel/goal/${goal.id}`)}>{t.editThing(t.parts.goal, goal.code)}</Link>
            {' · '}
          </>
        )}
        <Link href={ctx.href(`${base}/doelen/${encodeURIComponent(goal.code)}`)}>{t.showLogic(goal.code)}</Link>
        {' · '}
        <Link href={ctx.href(`/werk/draad/${goal.id}`)}>{t.threadOf(goal.code)}</Link>
      </p>
      <Details summary={t.actionCount(actions.length)}>
        {actions.map((action) => (
          <ActionEditor key={action.id} ctx={ctx} base={base} tree={tree} action={action} />
        ))}
        {ctx.may('plan.edit') && (
          <ButtonLink look="subtle" href={ctx.href(`${base}/nieuw/action/${tree.planId}?doel=${goal.id}`)}>
            {t.addThing(t.parts.action)}
          </ButtonLink>
        )}
      </Details>
    </div>
  )
}

function ActionEditor({ ctx, base, action }: InEditor & { action: ActionRow }) {
  const t = planTexts[ctx.language]
  const mayEdit = ctx.may('plan.edit')
  const detail = (part: 'milestone' | 'actionPartner' | 'mechanism', id: string, words: string) => {
    const text = <span lang="nl">{words}</span>
    return mayEdit ? <Link href={ctx.href(`${base}/onderdeel/${part}/${id}`)}>{text}</Link> : text
  }
  return (
    <div class="regie-action" id={action.id}>
      <p>
        <strong lang="nl">
          {action.code} {action.title}
        </strong>{' '}
        <Badge>{t.choices[action.state]}</Badge>
      </p>
      <ActionProgress action={action} language={ctx.language} />
      <Paragraph small>
        {t.owner}: {action.owner ? <span lang="nl">{action.owner}</span> : t.noOwner}
      </Paragraph>
      {action.milestones.length > 0 && (
        <List
          items={action.milestones.map((row) =>
            detail('milestone', row.id, [row.title, row.doneOn || row.dueOn].filter(Boolean).join(', ')),
          )}
        />
      )}
      {action.partners.length > 0 && (
        <List
          items={action.partners.map((row) =>
            detail('actionPartner', row.id, [row.name, row.role].filter(Boolean).join(': ')),
          )}
        />
      )}
      {action.logic.length > 0 && (
        <List items={action.logic.map((row) => detail('mechanism', row.id, row.mechanism))} />
      )}
      {mayEdit && (
        <p>
          <Link href={ctx.href(`${base}/onderdeel/action/${action.id}`)}>
            {t.editThing(t.parts.action, action.code)}
          </Link>
          {' · '}
          <Link href={ctx.href(`${base}/nieuw/milestone/${action.id}`)}>{t.addThing(t.parts.milestone)}</Link>
          {' · '}
          <Link href={ctx.href(`${base}/nieuw/actionPartner/${action.id}`)}>{t.addThing(t.parts.actionPartner)}</Link>
          {' · '}
          <Link href={ctx.href(`${base}/nieuw/mechanism/${action.id}`)}>{t.addThing(t.parts.mechanism)}</Link>
        </p>
      )}
    </div>
  )
}
