/** Streams that browsers listen to now. */
const open = new Set<() => void>()

/** What is said to one listener. */
export type Listener = { send(data: unknown): void; end(): void }

/** A line now and then keeps what stands between us and the browser from hanging up. */
const SIGN_OF_LIFE = 20_000

/** A browser whose line was cut asks again after this. */
const RETRY = 1000

/**
 * A stream of events (https://html.spec.whatwg.org/multipage/server-sent-events.html). `begin` gets hold of the listener and
 * answers what to do when he is gone.
 */
export function eventStream(begin: (listener: Listener) => () => void): Response {
  const encoder = new TextEncoder()
  let stop: () => void = () => undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text))
      const alive = setInterval(() => write(':\n\n'), SIGN_OF_LIFE)
      let isGone = false
      let leave: () => void = () => undefined
      stop = () => {
        if (isGone) return
        isGone = true
        clearInterval(alive)
        open.delete(end)
        leave()
      }
      const end = () => {
        stop()
        controller.close()
      }
      open.add(end)
      write(`retry: ${RETRY}\n\n`)
      leave = begin({
        send: (data) => !isGone && write(`data: ${JSON.stringify(data)}\n\n`),
        end: () => !isGone && end(),
      })
    },
    cancel: () => stop(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store',
      // A proxy that gathers an answer before it sends it on would hold events back.
      'x-accel-buffering': 'no',
    },
  })
}

/** Ends every stream: Regie stops, and listeners ask again elsewhere or later. */
export function endEventStreams(): void {
  for (const end of [...open]) end()
}
