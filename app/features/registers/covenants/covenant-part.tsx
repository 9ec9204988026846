import { covenantTexts } from '../../../i18n/covenants.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { Button, Details, Form, Heading, Link, List, Paragraph, Section, Select } from '../../../ui/index.ts'
import { type CovenantUse, listActionsToChoose, listCovenantUses } from '../../partners/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { hasLevel } from '../scope.ts'
import { canBeShared } from '../sharing/bases.ts'
import { convenanten } from '../types/convenanten.ts'
import { findRegister, REGISTERS } from '../types/index.ts'

/** On the page of a covenant: the actions and the sharing of data that rest on it. */
export async function CovenantPart(ctx: PageContext, type: RegisterType, record: ReadRecord) {
  if (type.key !== convenanten.key || record.destroyedOn) return undefined
  const t = covenantTexts[ctx.language]
  const uses = await listCovenantUses(ctx.tx, record.id)
  const mayChange = hasLevel(ctx.actor, type, 'handle')
  const address = ctx.href(`${recordAddress(type, record.number)}/rust-hierop`)
  return (
    <Section>
      <Heading level={2}>{t.rests}</Heading>
      {uses.length === 0 && <Paragraph>{t.restsNothing}</Paragraph>}
      <List
        items={uses.map((use) => (
          <>
            <UseName ctx={ctx} use={use} />
            {mayChange && (
              <Form action={`${address}/${use.id}/verwijderen`} csrfToken={ctx.csrf} label={t.remove(nameOf(ctx, use))}>
                <Button look="subtle">{t.remove(nameOf(ctx, use))}</Button>
              </Form>
            )}
          </>
        ))}
      />
      {mayChange && (
        <Details summary={t.add}>
          <Form action={address} csrfToken={ctx.csrf} label={t.add}>
            <Select name="what" label={t.what} empty={t.choose} groups={await choicesFor(ctx)} />
            <Button>{t.add}</Button>
          </Form>
        </Details>
      )}
    </Section>
  )
}

function nameOf({ language }: PageContext, { register, title }: CovenantUse): string {
  if (!register) return title
  return covenantTexts[language].sharing(findRegister(register)?.words.many[language] ?? register)
}

function UseName({ ctx, use }: { ctx: PageContext; use: CovenantUse }) {
  const name = nameOf(ctx, use)
  if (use.register) return <>{name}</>
  if (!ctx.may('plan.read')) return <span lang="nl">{name}</span>
  return (
    <Link href={ctx.href(`/werk/draad/${use.actionId}`)}>
      <span lang="nl">{name}</span>
    </Link>
  )
}

/** The sharing of data of every register that may share, and the actions plan by plan. */
async function choicesFor(ctx: PageContext) {
  const t = covenantTexts[ctx.language]
  const registers = REGISTERS.filter(canBeShared)
    .map(({ key, words }) => ({ value: `register/${key}`, label: t.sharing(words.many[ctx.language]) }))
    .sort((one, other) => one.label.localeCompare(other.label, ctx.language))
  const plans = groupBy(await listActionsToChoose(ctx.tx), ({ plan }) => plan)
  const actions = [...plans].map(([plan, rows]) => ({
    label: t.actionsOf(plan),
    choices: rows.map(({ id, title }) => ({ value: `action/${id}`, label: title })),
  }))
  return [...actions, { label: t.sharings, choices: registers }]
}
