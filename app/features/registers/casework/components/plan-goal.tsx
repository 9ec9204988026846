import { caseworkTexts } from '../../../../i18n/casework.ts'
import { addDays } from '../../../../law/index.ts'
import type { PageContext } from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import {
  ActionGroup,
  Badge,
  type BadgeTone,
  Button,
  DataList,
  DayField,
  Details,
  Form,
  HiddenField,
  List,
  Radios,
  TextArea,
} from '../../../../ui/index.ts'
import type { Evaluation, GoalText } from '../goal-texts.ts'
import type { GoalRow, GoalState } from '../plan.queries.ts'

type PlanGoalProps = {
  ctx: PageContext
  /** Of the record. */
  address: string
  goal: GoalRow
  text: GoalText & { evaluations?: Evaluation[] }
  mayHandle: boolean
  typed: Record<string, string>
  problems: Record<string, string>
}

const TONES: Record<GoalState, BadgeTone> = { open: 'active', reached: 'ok', partly: 'warning', dropped: 'neutral' }

/** One goal: what, how, who, how far it is, and what was found each time somebody looked. */
export function PlanGoal(props: PlanGoalProps) {
  const { ctx, goal, text, mayHandle } = props
  const { language } = ctx
  const t = caseworkTexts[language].plan
  const isLate = goal.state === 'open' && goal.evaluateOn < ctx.clock.today()
  return (
    <article class="regie-goal">
      <h2 class="regie-goal__title" lang="nl">
        {text.goal}
      </h2>
      <p class="regie-goal__marks">
        <Badge tone={TONES[goal.state]}>{t.states[goal.state]}</Badge>
        {goal.state === 'open' && <span>{t.due(formatDay(goal.evaluateOn, language))}</span>}
        {isLate && <Badge tone="danger">{t.overdue}</Badge>}
        {!goal.isShown && <Badge>{t.hidden}</Badge>}
      </p>
      <DataList
        items={[
          ...(text.how ? [{ term: t.how, value: <Dutch text={text.how} /> }] : []),
          ...(text.who ? [{ term: t.who, value: <Dutch text={text.who} /> }] : []),
        ]}
      />
      {text.evaluations && text.evaluations.length > 0 && (
        <Details summary={t.history}>
          <List
            items={[...text.evaluations].reverse().map(({ on, state, findings }) => (
              <>
                {formatDay(on, language)}, {t.states[state]}: <span lang="nl">{findings}</span>
              </>
            ))}
          />
        </Details>
      )}
      {mayHandle && goal.state === 'open' && <EvaluateForm {...props} />}
    </article>
  )
}

const Dutch = ({ text }: { text: string }) => (
  <span lang="nl" class="regie-written">
    {text}
  </span>
)

function EvaluateForm({ ctx, address, goal, typed, problems }: PlanGoalProps) {
  const t = caseworkTexts[ctx.language].plan
  const isThis = typed.goalId === goal.id
  const field = (name: string) => ({ name, ...(isThis ? { value: typed[name], error: problems[name] } : {}) })
  const states = Object.entries(t.states).map(([value, label]) => ({ value, label }))
  return (
    <Details summary={t.evaluate} open={isThis}>
      <Form action={ctx.href(`${address}/plan/doelen/${goal.id}`)} csrfToken={ctx.csrf} label={t.evaluate}>
        <HiddenField name="goalId" value={goal.id} />
        <HiddenField name="revision" value={(isThis && typed.revision) || String(goal.revision)} />
        <Radios {...field('state')} label={t.state} choices={states} />
        <TextArea {...field('findings')} label={t.findings} rows={3} />
        <DayField {...field('evaluateOn')} label={t.next} hint={t.nextHint} min={addDays(ctx.clock.today(), 1)} />
        <ActionGroup>
          <Button look="secondary">{t.saveEvaluation}</Button>
        </ActionGroup>
      </Form>
    </Details>
  )
}
