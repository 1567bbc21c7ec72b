import type { Server } from 'node:http'

/** What is stopped, and how long each part of it may take, in milliseconds. */
export interface Stopping {
  readonly server: Pick<Server, 'close' | 'closeIdleConnections' | 'closeAllConnections'>
  /** Gives up what waits in the queues, so that requests are answered that could not be in time. */
  readonly giveUp: () => Promise<unknown>
  /** Writes what is left and lets go of the folder, once nothing is asked any more. */
  readonly close: () => Promise<unknown>
  readonly log: (line: string) => void
  readonly exit: (code: number) => void
  readonly patience?: StopPatience
}

/**
 * @property requests after so long, requests that are not finished are cut off.
 * @property all after so long the process ends, whatever is still going on.
 * @property again a signal within this time is the same wish: a terminal sends it to npm and to this process, and npm
 * passes its own on.
 */
interface StopPatience {
  readonly requests: number
  readonly all: number
  readonly again: number
}

const usualPatience: StopPatience = { requests: 6_000, all: 10_000, again: 1_000 }

/**
 * What to do on a signal. The first one finishes the requests in flight and the writes; the process ends with 0 when all
 * of it is written, and with 1 and a line in the log when not, or not in time. A second one ends the process at once.
 */
export function onStopSignal(stopping: Stopping): () => void {
  const { log, exit, patience = usualPatience } = stopping
  let askedAt: number | undefined
  return () => {
    if (askedAt === undefined) {
      askedAt = performance.now()
      void stop(stopping, patience)
    } else if (performance.now() - askedAt >= patience.again) {
      log('gestopt op een tweede signaal: wat nog niet geschreven was, is weg')
      exit(1)
    }
  }
}

async function stop({ server, giveUp, close, log, exit }: Stopping, patience: StopPatience): Promise<void> {
  const end = setTimeout(() => {
    log(`gestopt na ${patience.all / 1000} s: niet alles raakte klaar`)
    exit(1)
  }, patience.all)
  try {
    await Promise.all([closed(server, patience.requests), giveUp()])
    await close()
    exit(0)
  } catch (error) {
    log(`niet goed gestopt: ${error instanceof Error ? error.message : String(error)}`)
    exit(1)
  } finally {
    clearTimeout(end)
  }
}

/** Resolves when the last connection is gone. */
function closed(server: Stopping['server'], patience: number): Promise<void> {
  // A browser keeps its connection open after the answer; only those that wait for nothing are closed.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const cut = setTimeout(() => server.closeAllConnections(), patience)
  return new Promise((resolve) =>
    server.close(() => {
      clearInterval(idle)
      clearTimeout(cut)
      resolve()
    }),
  )
}
