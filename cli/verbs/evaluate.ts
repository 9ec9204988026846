import { runEvaluation, sentencesOf, verifyEvaluations } from '../../app/features/effects/index.ts'
import { type Command, endProgress, Refused, say, sayProgress, type Verb, WrongUsage } from '../command.ts'
import { withMunicipality } from '../database.ts'
import { writeJson } from '../output.ts'

export const evaluate: Verb = {
  summary: 'Work out whether an effort that was registered did what it should.',
  usage: ['evaluate SLUG [--json]', 'evaluate SLUG --verify [--json]'],
  help: `Freezes the figures of now as the inputs of a new evaluation, computes from them what came of the effort, and keeps
both. SLUG is the short name of the registration, as in its address. The outcome is said on standard error; --json
writes the result on standard output.

  --verify  computes every evaluation that is kept again from its frozen inputs, and compares byte for byte;
            exit code 1 when one differs`,
  options: { json: { type: 'boolean' }, verify: { type: 'boolean' } },
  async run(command, given) {
    given.atMost(1)
    const slug = given.words[0]
    if (!slug) throw new WrongUsage('the short name of the registration is missing')
    return given.isOn('verify')
      ? verifyAll(command, slug, given.isOn('json'))
      : runOne(command, slug, given.isOn('json'))
  },
}

function runOne(command: Command, slug: string, isJson: boolean): Promise<number> {
  return withMunicipality(
    command,
    async ({ municipality, transaction }) => {
      sayProgress(command, 'Working out what came of it …')
      const { number, frozen, result, frozenHash, resultHash } = await transaction(
        'evaluate by command',
        async (tx) => {
          const done = await runEvaluation(tx, municipality.id, slug)
          if (!done.ok) throw new Refused(REFUSALS[done.reason](slug))
          return done.value
        },
      ).finally(() => endProgress(command))
      if (isJson) await writeJson(command, { evaluation: number, frozenHash, resultHash, result })
      for (const sentence of sentencesOf(frozen, result, 'en')) say(command, sentence)
      say(command, `evaluation ${number}, inputs ${frozenHash}, result ${resultHash}`)
      return 0
    },
    { loadWhenEmpty: true },
  )
}

function verifyAll(command: Command, slug: string, isJson: boolean): Promise<number> {
  return withMunicipality(command, async ({ transaction }) => {
    const checked = await transaction('verify evaluations by command', async (tx) => {
      const done = await verifyEvaluations(tx, slug)
      if (!done.ok) throw new Refused(REFUSALS['not-found'](slug))
      return done.value
    })
    const ok = checked.every(({ isSame }) => isSame)
    if (isJson) await writeJson(command, { ok, evaluations: checked })
    for (const { number, frozenHash, isSame } of checked) {
      say(command, `evaluation ${number}, inputs ${frozenHash}: ${isSame ? 'the same numbers again' : 'differs'}`)
    }
    return ok ? 0 : 1
  })
}

const REFUSALS = {
  'not-found': (slug: string) => `there is no effect evaluation with the short name ${slug}`,
  'not-registered': (slug: string) => `${slug} is a draft: register it first`,
  'no-figures': (slug: string) => `there are no figures yet of the area and the outcome of ${slug}`,
  'nothing-changed': (slug: string) => `the figures of ${slug} are those of its last evaluation, and so is the outcome`,
}
