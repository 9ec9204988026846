import { type Place, type Role, takePlace } from './keeper.ts'
import { ensureRunning, type Running, type StartPlan } from './postmaster.ts'
import { pause } from './processes.ts'
import { line } from './refusal.ts'

/** A running server and our place at it. */
export type Kept = { running: Running; place: Place }

/** The watch over an embedded server: where it is now, and how to end the watch before stopping it. */
export type Watch = { serverPid(): number; end(): Promise<Kept> }

/** Waiting times between attempts, in milliseconds; after the last one we give up. */
const ATTEMPTS = [0, 200, 500, 1000, 2000, 4000, 8000]

/** A server that runs this long is healthy; dying sooner counts as another failure in the same row. */
const HEALTHY_AFTER = 60_000

/** Starts the server again when it dies while we keep it, with growing pauses, and gives up with a clear line. */
export function supervise(plan: StartPlan, role: Role, first: Kept): Watch {
  let kept = first
  let ending = false
  let failures = 0
  let startedAt = Date.now()
  let restart: Promise<void> | undefined

  const watch = () => {
    kept.place.onLost(() => {
      if (ending) return
      restart = startAgain().finally(() => {
        restart = undefined
      })
    })
  }

  async function startAgain(): Promise<void> {
    plan.onTalk(line('lost', plan.language))
    if (Date.now() - startedAt > HEALTHY_AFTER) failures = 0
    let reason = ''
    while (!ending && failures < ATTEMPTS.length) {
      await pause(ATTEMPTS[failures]!)
      failures += 1
      try {
        const running = await ensureRunning(plan)
        const place = await takePlace(running.socketFolder, role)
        const holder = await place.keep()
        if (holder) {
          await place.leave()
          reason = `process ${holder.pid} keeps ${plan.data.folder} now.`
          break
        }
        kept = { running, place }
        startedAt = Date.now()
        if (!ending) plan.onTalk(line('back', plan.language, { pid: running.pid }))
        watch()
        return
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error)
      }
    }
    if (!ending) plan.onTalk(line('given-up', plan.language, { times: failures, reason, log: plan.data.log }))
  }

  watch()
  return {
    serverPid: () => kept.running.pid,
    async end() {
      ending = true
      await restart
      return kept
    },
  }
}
