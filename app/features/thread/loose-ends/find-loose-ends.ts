import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { listAcceptances } from './loose-ends.queries.ts'
import { type FoundLooseEnd, type LooseEndRule, SEVERITIES } from './rules.ts'

/** Everything that hangs loose now, the gravest first; what was left so on purpose carries its reason. */
export async function findLooseEnds(tx: Tx, rules: LooseEndRule[], today: Day): Promise<FoundLooseEnd[]> {
  const accepted = new Map((await listAcceptances(tx)).map((one) => [keyOf(one.rule, one.nodeId, one.subject), one]))
  const found: FoundLooseEnd[] = []
  for (const rule of bySeverity(rules)) {
    for (const end of await rule.find(tx, today)) {
      found.push({ ...end, rule, accepted: accepted.get(keyOf(rule.name, end.nodeId, end.subject)) })
    }
  }
  return found
}

/** The rules in the order in which they are shown. */
export function bySeverity(rules: LooseEndRule[]): LooseEndRule[] {
  return SEVERITIES.flatMap((severity) => rules.filter((rule) => rule.severity === severity))
}

const keyOf = (rule: string, nodeId: string, subject = '') => `${rule} ${nodeId} ${subject}`

/** One loose end, as long as it hangs loose. */
export async function findLooseEnd(
  tx: Tx,
  rules: LooseEndRule[],
  today: Day,
  asked: { rule: string; nodeId: string; subject: string },
): Promise<FoundLooseEnd | undefined> {
  const rule = rules.filter((one) => one.name === asked.rule)
  const ends = await findLooseEnds(tx, rule, today)
  return ends.find((end) => end.nodeId === asked.nodeId && (end.subject ?? '') === asked.subject)
}
