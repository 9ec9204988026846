import { bothVersionsTexts } from '../../../i18n/both-versions.ts'
import { executionTexts } from '../../../i18n/execution.ts'
import { type FormState, fieldOf, isOvertaken, type RequestContext } from '../../../platform/http/index.ts'
import {
  ActionGroup,
  BothVersions,
  Button,
  Form,
  Heading,
  HiddenField,
  HiddenText,
  Paragraph,
  Select,
  Table,
  TextField,
} from '../../../ui/index.ts'
import { markOf } from '../domain/two-writers.ts'
import type { Line } from './execution.queries.ts'
import { type Chosen, lineText, whoseChoice } from './keep-execution.ts'

const nameOf = ({ actionCode, title }: Line) => [actionCode, title].filter(Boolean).join(' ')

/** An execution plan to read. */
export function ReadTable({ ctx, lines }: { ctx: RequestContext; lines: Line[] }) {
  const t = executionTexts[ctx.language]
  return (
    <Table
      caption={t.action}
      captionHidden
      stack
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { header: t.action, rowHeader: true, cell: (line) => <span lang="nl">{nameOf(line)}</span> },
        { header: t.owner, cell: ({ owner }) => <span lang="nl">{owner || '–'}</span> },
        { header: t.choice, cell: ({ choice }) => (choice ? t.choices[choice] : t.notChosen) },
        {
          header: t.reason,
          cell: ({ reason, origin }) => (
            <span lang="nl">{[reason, origin && `${t.origin}: ${origin}`].filter(Boolean).join(' ') || '–'}</span>
          ),
        },
      ]}
    />
  )
}

type EditProps = { ctx: RequestContext; lines: Line[]; address: string; state: FormState; chosen: Chosen[] }

/** Every action with its choice and the reason, in one form; what was added stands below and can be taken away. */
export function EditTable({ ctx, lines, address, state, chosen }: EditProps) {
  const t = executionTexts[ctx.language]
  const mine = (line: Line) => {
    const typed = chosen.find(({ id }) => id === line.id)
    return typed && whoseChoice(line, typed) !== 'theirs' ? typed : line
  }
  // Until both texts have been on the page the form goes on from what it was opened with.
  const wasOf = (line: Line) =>
    (isOvertaken(state) ? undefined : chosen.find(({ id }) => id === line.id)?.was) ?? markOf(lineText(line))
  const contested = chosen.flatMap((typed) => {
    const line = lines.find(({ id }) => id === typed.id)
    return line && whoseChoice(line, typed) === 'both' ? [{ line, typed }] : []
  })
  const inWords = ({ choice, reason }: Pick<Line, 'choice' | 'reason'>) =>
    [choice ? t.choices[choice] : t.notChosen, reason].filter(Boolean).join(': ')
  const added = lines.filter(({ choice }) => choice === 'add')
  return (
    <>
      {contested.length > 0 && (
        <BothVersions
          words={bothVersionsTexts[ctx.language]}
          versions={contested.map(({ line, typed }) => ({
            field: nameOf(line),
            theirs: inWords(line),
            yours: inWords(typed),
          }))}
          language="nl"
        />
      )}
      <Form action={ctx.href(address)} csrfToken={ctx.csrf} label={t.choice}>
        <HiddenField name="doing" value="choose" />
        <Table
          caption={t.action}
          captionHidden
          stack
          rows={lines.filter(({ choice }) => choice !== 'add')}
          rowKey={({ id }) => id}
          columns={[
            { header: t.action, rowHeader: true, cell: (line) => <span lang="nl">{nameOf(line)}</span> },
            {
              header: t.choice,
              cell: (line) => (
                <Select
                  name={`choice-${line.id}`}
                  label={`${t.choice}: ${nameOf(line)}`}
                  value={mine(line).choice ?? ''}
                  empty={t.notChosen}
                  choices={(['carryOver', 'drop'] as const).map((value) => ({ value, label: t.choices[value] }))}
                />
              ),
            },
            {
              header: t.reason,
              cell: (line) => (
                <>
                  <HiddenField name={`was-${line.id}`} value={wasOf(line)} />
                  <TextField
                    {...fieldOf(t, state, `reason-${line.id}`, `${t.reason}: ${nameOf(line)}`)}
                    value={mine(line).reason}
                    maxLength={500}
                  />
                </>
              ),
            },
          ]}
        />
        <ActionGroup>
          <Button>{t.save}</Button>
          <Button look="secondary" name="all" value="yes">
            {t.allOn}
          </Button>
        </ActionGroup>
      </Form>
      {added.length > 0 && (
        <>
          <Heading level={2}>{t.added}</Heading>
          <Form action={ctx.href(address)} csrfToken={ctx.csrf} label={t.added}>
            {added.map((line) => (
              <Paragraph key={line.id}>
                <span lang="nl">
                  {nameOf(line)}. {line.reason} {line.origin && `(${t.origin}: ${line.origin})`}
                </span>{' '}
                <Button look="subtle" name="remove" value={line.id}>
                  {t.remove}
                  <HiddenText>{`: ${nameOf(line)}`}</HiddenText>
                </Button>
              </Paragraph>
            ))}
          </Form>
        </>
      )}
    </>
  )
}
