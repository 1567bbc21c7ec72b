import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { onStopSignal, type Stopping } from '../src/stopping.js'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections()
})

async function listening(listener: RequestListener): Promise<Server> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  return server
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port

/** Stops a server; the code that the process would end with, and what was logged. */
function stopping(server: Server, parts: Partial<Stopping> = {}) {
  const log: string[] = []
  let exit = (_code: number): void => undefined
  const ended = new Promise<number>((resolve) => (exit = resolve))
  const signal = onStopSignal({
    server,
    giveUp: async () => undefined,
    close: async () => undefined,
    log: (line) => log.push(line),
    exit: (code) => exit(code),
    patience: { requests: 300, all: 900, again: 100 },
    ...parts,
  })
  return { log, ended, signal }
}

/** A request that is begun and never finished. */
async function unfinished(server: Server): Promise<void> {
  const socket = connect(portOf(server), '127.0.0.1')
  socket.on('error', () => undefined)
  await new Promise<void>((resolve) =>
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx', () => resolve()),
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
}

const answer: RequestListener = (_request, response) => void response.end('ok')

describe('stopping', () => {
  it('ends with 0 when everything is written, and only then', async () => {
    const order: string[] = []
    const { signal, ended, log } = stopping(await listening(answer), {
      giveUp: async () => order.push('gives up what waits'),
      close: async () => {
        await new Promise((resolve) => setTimeout(resolve, 50))
        order.push('writes')
      },
    })
    signal()
    expect(await ended).toBe(0)
    expect(order).toEqual(['gives up what waits', 'writes'])
    expect(log).toEqual([])
  })

  it('answers the request in flight before it writes', async () => {
    let written = false
    const server = await listening((_request, response) => {
      setTimeout(() => response.end(written ? 'too late' : 'in time'), 100)
    })
    const asked = fetch(`http://127.0.0.1:${portOf(server)}`)
    await new Promise((resolve) => server.once('request', resolve))
    const { signal, ended } = stopping(server, {
      close: async () => {
        written = true
      },
    })
    signal()
    expect(await (await asked).text()).toBe('in time')
    expect(await ended).toBe(0)
  })

  it('does not wait for a request that is never finished', async () => {
    const server = await listening(() => undefined)
    await unfinished(server)
    const { signal, ended } = stopping(server)
    const started = performance.now()
    signal()
    expect(await ended).toBe(0)
    expect(performance.now() - started).toBeLessThan(850)
  })

  it('ends with 1 and a line in the log when the last write fails', async () => {
    const { signal, ended, log } = stopping(await listening(answer), {
      close: () => Promise.reject(new Error('ENOSPC: no space left on device')),
    })
    signal()
    expect(await ended).toBe(1)
    expect(log).toEqual(['niet goed gestopt: ENOSPC: no space left on device'])
  })

  it('ends with 1 when the last write takes longer than there is time', async () => {
    const { signal, ended, log } = stopping(await listening(answer), {
      close: () => new Promise(() => undefined),
    })
    signal()
    expect(await ended).toBe(1)
    expect(log).toEqual(['gestopt na 0.9 s: niet alles raakte klaar'])
  })

  it('ends at once on a second signal, which the echo of the first is not', async () => {
    const server = await listening(() => undefined)
    await unfinished(server)
    const { signal, ended, log } = stopping(server, {
      close: () => new Promise(() => undefined),
      patience: { requests: 5_000, all: 10_000, again: 100 },
    })
    const started = performance.now()
    signal()
    signal()
    expect(log).toEqual([])
    setTimeout(signal, 150)
    expect(await ended).toBe(1)
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(log).toEqual(['gestopt op een tweede signaal: wat nog niet geschreven was, is weg'])
  })
})
