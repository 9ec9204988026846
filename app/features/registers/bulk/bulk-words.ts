import { bulkTexts } from '../../../i18n/bulk.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'
import { listAccounts } from '../../identity/index.ts'
import type { RegisterType } from '../declaration.ts'
import { findStep } from '../domain/situation.ts'
import { refusalInWords } from '../pages/step.tsx'
import { valueInWords } from '../pages/words.ts'
import type { BulkAsk } from './bulk-ask.ts'

/** What is done with the records, in words. */
export async function askInWords(ctx: PageContext, type: RegisterType, ask: BulkAsk): Promise<string> {
  const { language } = ctx
  const { does } = bulkTexts[language]
  switch (ask.do) {
    case 'assign': {
      const accounts = await listAccounts(ctx.tx)
      return does.assign(accounts.find(({ id }) => id === ask.to)?.name ?? '')
    }
    case 'step':
      return does.step(findStep(type, ask.step)?.words[language] ?? ask.step, formatDay(ask.day, language))
    case 'set': {
      const field = type.fields.find(({ key }) => key === ask.field)
      return field ? does.set(field.words[language], valueInWords(field, ask.value, language)) : ask.field
    }
    case 'task': {
      const template = type.taskTemplates?.find(({ key }) => key === ask.template)
      return does.task([template?.words[language], ask.words].filter(Boolean).join(', '))
    }
  }
}

/** What became of one record, or why nothing did; a condition of the register says so in its own words. */
export function outcomeInWords(type: RegisterType, outcome: string, language: Language): string {
  const { outcomes } = bulkTexts[language]
  const [kind, key] = outcome.split(':')
  if (kind === 'guard') {
    const guard = type.steps.flatMap(({ guards = [] }) => guards).find((one) => one.key === key)
    return guard ? refusalInWords({ reason: 'guard', guard }, language) : outcomes.other
  }
  return outcomes[outcome as keyof typeof outcomes] ?? (refusalInWords({ reason: outcome }, language) || outcomes.other)
}
