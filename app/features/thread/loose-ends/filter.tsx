import { looseEndTexts } from '../../../i18n/loose-ends.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { Button, FieldRow, Form, Select } from '../../../ui/index.ts'
import type { NodeSummary } from '../thread.queries.ts'
import { type Choice, POLICY_LEAD } from './choose.ts'
import type { FoundLooseEnd, LooseEndRule } from './rules.ts'

type FilterProps = {
  ctx: RequestContext
  choice: Choice
  ends: FoundLooseEnd[]
  rules: LooseEndRule[]
  themes: NodeSummary[]
}

/** Kind, owner and theme; what is on offer is what occurs. */
export function LooseEndFilter({ ctx, choice, ends, rules, themes }: FilterProps) {
  const t = looseEndTexts[ctx.language]
  const owners = [...new Set(ends.map((end) => end.owner))].filter(Boolean).sort()
  const occurring = rules.filter((rule) => ends.some((end) => end.rule === rule))
  return (
    <Form action={ctx.href('/werk/losse-eindjes')} method="get" label={t.filter}>
      <FieldRow>
        <Select
          name="soort"
          label={t.kind}
          value={choice.kind}
          empty={t.all}
          choices={occurring.map((rule) => ({ value: rule.name, label: rule.heading[ctx.language] }))}
        />
        <Select
          name="eigenaar"
          label={t.owner}
          value={choice.owner}
          empty={t.all}
          choices={[
            { value: POLICY_LEAD, label: t.policyLead },
            ...owners.map((owner) => ({ value: owner, label: owner })),
          ]}
        />
        <Select
          name="thema"
          label={t.theme}
          value={choice.theme}
          empty={t.all}
          choices={themes
            .map((theme) => ({ value: theme.id, label: `${theme.reference} ${theme.title}` }))
            .sort((a, b) => (a.label < b.label ? -1 : 1))}
        />
        <Select
          name="toon"
          label={t.showWhat}
          value={choice.accepted ? 'bewust' : ''}
          empty={t.open}
          choices={[{ value: 'bewust', label: t.accepted }]}
        />
      </FieldRow>
      <Button look="secondary">{t.show}</Button>
    </Form>
  )
}
