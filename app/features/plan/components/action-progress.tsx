import { planTexts } from '../../../i18n/plan.ts'
import type { Language } from '../../../shared/numbers.ts'
import { Progress } from '../../../ui/index.ts'
import type { Action } from '../domain/content.ts'
import { progressOf } from '../domain/progress.ts'

/** How far an action is, as a bar and in words; unknown is said, not drawn as nothing. */
export function ActionProgress(props: {
  action: Pick<Action, 'milestones' | 'progressOverride' | 'progressReason'>
  language: Language
}) {
  const t = planTexts[props.language]
  const progress = progressOf(props.action)
  if (progress.kind === 'unknown') return <Progress compact label={t.progress} text={t.progressUnknown} />
  const text =
    progress.kind === 'computed'
      ? t.progressComputed(progress.done, progress.total)
      : t.progressByHand(String(progress.percent), progress.reason)
  return <Progress compact label={t.progress} percent={progress.percent} text={text} />
}
