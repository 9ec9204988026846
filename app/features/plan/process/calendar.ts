import { calendarTexts } from '../../../i18n/calendar.ts'
import type { CalendarSource } from '../../../platform/calendar.ts'
import { spanOf } from '../domain/process.ts'
import { listPlans } from '../plan.queries.ts'
import { listSteps } from './process.queries.ts'

/** The steps in the planning of every plan that the owner may see. */
export const planCalendar: CalendarSource = async (tx, { language, from, hrefOf }) => {
  const events = []
  for (const plan of await listPlans(tx)) {
    for (const step of await listSteps(tx, plan.id)) {
      const when = spanOf(step.doneOn) ?? spanOf(step.plannedFor)
      if (!when || when.to < from) continue
      events.push({
        key: `stap-${step.id}`,
        title: calendarTexts[language].planning(step.what, step.body),
        when,
        about: plan.title,
        address: hrefOf(`/werk/plannen/${plan.slug}/planning`),
      })
    }
  }
  return events
}
