import type { ComponentChildren } from 'preact'
import { registerTexts } from '../../../i18n/registers.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { DataList, Heading, Paragraph, Section } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import type { ReadParty } from '../operations/read-record.ts'

type PartyListProps = {
  ctx: PageContext
  type: RegisterType
  parties: ReadParty[]
  /** What can be done about them. */
  children?: ComponentChildren
}

/** The people and organisations of a record, in their roles. */
export function PartyList({ ctx, type, parties, children }: PartyListProps) {
  const { language } = ctx
  const t = registerTexts[language]
  if (!type.parties || type.parties.length === 0) return null
  const roleOf = (key: string) => type.parties?.find((role) => role.key === key)?.words[language] ?? key
  return (
    <Section>
      <Heading level={2}>{t.people}</Heading>
      {parties.length === 0 && <Paragraph>{t.noPeople}</Paragraph>}
      <DataList
        items={parties.map((party) => ({
          term: roleOf(party.role),
          value: <Party language={language} party={party} />,
        }))}
      />
      {children}
    </Section>
  )
}

function Party({ language, party }: { language: PageContext['language']; party: ReadParty }) {
  const t = registerTexts[language]
  if (!party.isPerson) return <>{party.organisationName ?? t.unknown}</>
  const { name, bornOn, address, contact } = party.person ?? { name: t.unknown }
  const born = bornOn && `${t.intake.bornOn.toLowerCase()} ${formatDay(bornOn, language)}`
  return (
    <>
      <strong>{name}</strong>
      {[born, address, contact].filter(Boolean).map((line) => (
        <span key={line}>
          <br />
          {line}
        </span>
      ))}
    </>
  )
}
