import { secrecyTexts } from '../../../i18n/secrecy.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import { ActionGroup, DataList, Heading, Link, List, Section } from '../../../ui/index.ts'
import { recordAddress } from '../components/act-page.tsx'
import type { RegisterType } from '../declaration.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { hasLevel } from '../scope.ts'
import { SPACES } from '../spaces.ts'
import { listNamed } from './secrecy.queries.ts'

/** On the page of a record: who may see it, and what can be done about that. */
export async function ProtectionPart(ctx: PageContext, type: RegisterType, record: ReadRecord) {
  const t = secrecyTexts[ctx.language]
  const named = record.isRestricted ? await listNamed(ctx.tx, record.id) : []
  const address = recordAddress(type, record.number)
  const mayDecide = hasLevel(ctx.actor, type, 'decide') && !record.destroyedOn
  const links = [
    ...(mayDecide
      ? [{ href: `${address}/afschermen`, label: record.isRestricted ? t.restrict.change : t.restrict.link }]
      : []),
    ...(mayDecide && record.isRestricted ? [{ href: `${address}/afschermen/opheffen`, label: t.restrict.lift }] : []),
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
