import { type DeadlineRequest, INTERRUPTING_ACTS, type Interruption, type Suspension } from '../../../app/law/index.ts'
import type { Language } from '../../../app/shared/numbers.ts'
import { type Given, WrongUsage } from '../../command.ts'

/** The request that was written as words and options. */
export function requestOf(given: Given): DeadlineRequest {
  return {
    rule: given.only('the rule'),
    start: given.required('start'),
    suspensions: given.list('suspend').map((span) => spanOf('suspend', span)),
    extended: given.isOn('extend'),
    interruptions: given.list('interrupt').map(interruptionOf),
    pending: given.list('pending').map((span) => spanOf('pending', span)),
    at: given.text('at'),
    parameters: Object.fromEntries(given.list('parameter').map(parameterOf)),
  }
}

/** The language of the derivation. */
export function languageOf(given: Given): Language {
  const language = given.text('language') ?? 'nl'
  if (language !== 'nl' && language !== 'en') throw new WrongUsage('--language is nl or en')
  return language
}

function spanOf(option: string, text: string): Suspension {
  const [, from, to] = /^([^.]+)\.\.([^.]*)$/.exec(text) ?? []
  if (!from)
    throw new WrongUsage(`--${option} takes two days, such as 2026-03-10..2026-03-20, or one and no end: 2026-03-10..`)
  return to ? { from, to } : { from }
}

function interruptionOf(text: string): Interruption {
  const [on, by] = text.split('=')
  if (!on || !by) throw new WrongUsage('--interrupt takes a day and an act, such as 2026-09-01=invorderingsbeschikking')
  const act = INTERRUPTING_ACTS.find((one) => one === by)
  if (!act) throw new WrongUsage(`there is no act "${by}": it is one of ${INTERRUPTING_ACTS.join(', ')}`)
  return { on, by: act }
}

function parameterOf(text: string): [string, string | number | boolean] {
  const [, name, value] = /^(\w+)=(.+)$/.exec(text) ?? []
  if (!name || value === undefined) throw new WrongUsage('--parameter takes a name and a value, such as length=3')
  if (value === 'true' || value === 'false') return [name, value === 'true']
  return [name, /^\d+$/.test(value) ? Number(value) : value]
}
