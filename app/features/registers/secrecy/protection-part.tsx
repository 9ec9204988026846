import { processingTexts } from '../../../i18n/processing.ts'
import { retentionTexts } from '../../../i18n/retention.ts'
import { secrecyTexts } from '../../../i18n/secrecy.ts'
import { sharingTexts } from '../../../i18n/sharing.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import { ActionGroup, DataList, Heading, Link, List, Section } from '../../../ui/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import { dueOf } from '../domain/retention.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { findHold } from '../retention/remove.queries.ts'
import { hasLevel } from '../scope.ts'
import { canBeShared } from '../sharing/bases.ts'
import { SPACES } from '../spaces.ts'
import { listNamed } from './secrecy.queries.ts'

/** On the page of a record: who may see it, and what can be done about that. */
export async function ProtectionPart(ctx: PageContext, type: RegisterType, record: ReadRecord) {
  const t = secrecyTexts[ctx.language]
  const { keep } = retentionTexts[ctx.language]
  const named = record.isRestricted ? await listNamed(ctx.tx, record.id) : []
  const address = recordAddress(type, record.number)
  const mayDecide = hasLevel(ctx.actor, type, 'decide') && !record.destroyedOn
  const hold = await findHold(ctx.tx, record.id)
  const isHeld = hold !== undefined && hold.untilOn >= ctx.clock.today()
  const mayShare =
    hasLevel(ctx.actor, type, 'handle') && canBeShared(type) && !record.destroyedOn && !record.isRestricted
  const links = [
    ...(mayDecide
      ? [{ href: `${address}/afschermen`, label: record.isRestricted ? t.restrict.change : t.restrict.link }]
      : []),
    ...(mayDecide && record.isRestricted ? [{ href: `${address}/afschermen/opheffen`, label: t.restrict.lift }] : []),
    ...(mayShare ? [{ href: `${address}/delen`, label: sharingTexts[ctx.language].link }] : []),
    ...(mayDecide ? [{ href: `${address}/bewaren`, label: keep.link }] : []),
    ...(mayDecide && isHeld ? [{ href: `${address}/bewaren/vrijlaten`, label: keep.end }] : []),
    { href: `/werk/registers/${type.key}/gegevensbescherming`, label: processingTexts[ctx.language].link },
  ]
  const people = named.map(({ name, since, isActive }) => {
    const words = t.restrict.since(name, formatDay(dayOf(since), ctx.language))
    return isActive ? words : `${words}, ${t.restrict.inactive}`
  })
  return (
    <Section>
      <Heading level={2}>{t.protection}</Heading>
      <DataList
        items={[
          record.isRestricted
            ? { term: t.restrict.onlyFor, value: <List items={people} /> }
            : { term: t.restrict.openTo, value: t.restrict.everybody(SPACES[type.space][ctx.language]) },
          {
            term: retentionTexts[ctx.language].term,
            value: [
              dueInWords(ctx, type, record),
              ...(isHeld ? [keep.until(formatDay(hold.untilOn, ctx.language))] : []),
            ].join('; '),
          },
        ]}
      />
      {links.length > 0 && (
        <ActionGroup>
          {links.map(({ href, label }) => (
            <Link key={href} href={ctx.href(href)}>
              {label}
            </Link>
          ))}
        </ActionGroup>
      )}
    </Section>
  )
}

/** From when a record is to be destroyed, and by which article when that is not the selection list. */
function dueInWords({ language }: PageContext, type: RegisterType, record: ReadRecord): string {
  const t = retentionTexts[language]
  const due = dueOf(type.retention, record)
  if (!due) return type.retention.keep === 'forever' ? t.forever : t.notYet
  const day = formatDay(due.destroyOn, language)
  return due.limitedBy ? t.limitedBy(day, due.limitedBy) : day
}
