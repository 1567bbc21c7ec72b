import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { productFolder } from '../../src/storage/legal-texts.js'
import { boundByRights, leaveOutIf, whyUnbound } from '../support/machine.js'
import { townOrganisation } from '../support/service.js'

interface Run {
  readonly child: ChildProcess
  /** Everything that was printed so far. */
  readonly printed: () => string
  readonly ended: Promise<number | null>
  /** Whatever is left of it, what npm started included. */
  readonly kill: () => void
}

const runs: Run[] = []
const folders: string[] = []

const service = [process.execPath, join(productFolder, 'dist/main.js')] as const
/** As a person starts it, without compiling again. In a group of its own, as a terminal does. */
const throughNpm = ['npm', 'start', '--ignore-scripts'] as const

function start(
  environment: Record<string, string>,
  [program = '', ...options]: readonly string[] = service,
): Run {
  const child = spawn(program, options, {
    cwd: productFolder,
    detached: program === 'npm',
    env: { ...process.env, PORT: '0', ...environment },
  })
  let printed = ''
  child.stdout?.on('data', (chunk) => (printed += chunk))
  child.stderr?.on('data', (chunk) => (printed += chunk))
  const run = {
    child,
    printed: () => printed,
    ended: new Promise<number | null>((resolve) => child.on('exit', resolve)),
    kill: () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      if (program === 'npm' && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
    },
  }
  runs.push(run)
  return run
}

/** Waits until the service says where it listens. */
async function address(run: Run): Promise<string> {
  for (let waited = 0; waited < 300; waited++) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(run.printed())
    if (found) return found[0]
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`the service did not start: ${run.printed()}`)
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausulewijzer-'))
  folders.push(folder)
  return folder
}

afterEach(async () => {
  for (const { kill, ended } of runs.splice(0)) {
    kill()
    await ended
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('the service', () => {
  it('starts on an empty folder, prints its address and says what to do next', async () => {
    const run = start({ DATA_DIR: join(temporaryFolder(), 'data') })
    const url = await address(run)
    expect(run.printed()).toContain('Open dat adres in je browser')
    expect((await fetch(`${url}/api/v1/ready`)).status).toBe(200)
    expect((await fetch(url)).status).toBe(200)
  })

  it('finishes a request in flight on SIGTERM, releases the lock and exits with 0', async () => {
    const folder = temporaryFolder()
    const run = start({ DATA_DIR: folder })
    const url = await address(run)
    await send(`${url}/api/v1/organisation`, 'PUT', townOrganisation)
    const writing = send(`${url}/api/v1/dossiers`, 'POST', { procedure: { title: 'Bermen' } })
    await new Promise((resolve) => setTimeout(resolve, 5))
    run.child.kill('SIGTERM')
    expect((await writing).status).toBe(201)
    expect(await run.ended).toBe(0)
    expect(readdirSync(join(folder, 'lock'))).toEqual([])

    const again = start({ DATA_DIR: folder })
    const dossiers = await (await fetch(`${await address(again)}/api/v1/dossiers`)).json()
    expect(dossiers).toMatchObject({ total: 1, items: [{ title: 'Bermen' }] })
  })

  it('keeps a connection open for longer than a proxy does, so that none is closed while it is used again', async () => {
    const url = await address(start({ DATA_DIR: temporaryFolder() }))
    expect((await fetch(`${url}/api/v1/health`)).headers.get('Keep-Alive')).toBe('timeout=75')
  })

  it('refuses a second process on the same folder with one sentence', async () => {
    const folder = temporaryFolder()
    await address(start({ DATA_DIR: folder }))
    await expectRefusal(start({ DATA_DIR: folder }), 'is in gebruik door een andere Clausulewijzer')
  })

  it('refuses a port in use with one sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    await expectRefusal(
      start({ DATA_DIR: temporaryFolder(), PORT: String(port) }),
      `Poort ${port} is al in gebruik`,
    )
    other.close()
  })

  it('refuses a folder that it cannot write with one sentence', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'geen-map')
    writeFileSync(file, '')
    await expectRefusal(start({ DATA_DIR: join(file, 'data') }), 'is niet beschrijfbaar')
  })

  it('refuses a folder whose rights forbid it to write with one sentence', async (test) => {
    leaveOutIf(whyUnbound(), test.skip)
    const folder = temporaryFolder()
    chmodSync(folder, 0o500)
    await expectRefusal(
      start({ DATA_DIR: join(folder, 'data') }, [...boundByRights, ...service]),
      'is niet beschrijfbaar',
    )
    chmodSync(folder, 0o700)
  })

  it.each(['abc', '70000', '-1'])('refuses the port %s with one sentence', async (port) => {
    await expectRefusal(start({ DATA_DIR: temporaryFolder(), PORT: port }), 'PORT')
  })
})

describe('stopping the service', () => {
  /** Sends the beginning of a request and leaves it at that. */
  async function beginRequest(url: string): Promise<void> {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.on('error', () => undefined)
    const head = `POST /api/v1/dossiers HTTP/1.1\r\nHost: ${new URL(url).host}\r\n`
    const begun = `${head}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"procedure"`
    await new Promise<void>((resolve) => socket.write(begun, () => resolve()))
    await new Promise((resolve) => setTimeout(resolve, 200))
  }

  async function secondsUntilEnd(run: Run): Promise<number> {
    const asked = performance.now()
    await run.ended
    return (performance.now() - asked) / 1000
  }

  it('ends within ten seconds while a request is never finished, and keeps what was written', async () => {
    const folder = temporaryFolder()
    const run = start({ DATA_DIR: folder })
    const url = await address(run)
    await send(`${url}/api/v1/organisation`, 'PUT', townOrganisation)
    expect((await send(`${url}/api/v1/dossiers`, 'POST', { procedure: { title: 'Bermen' } })).status).toBe(
      201,
    )
    await beginRequest(url)
    run.child.kill('SIGTERM')
    expect(await secondsUntilEnd(run)).toBeLessThan(10)
    expect(await run.ended).toBe(0)
    expect(readdirSync(join(folder, 'lock'))).toEqual([])
    const again = start({ DATA_DIR: folder })
    const dossiers = await (await fetch(`${await address(again)}/api/v1/dossiers`)).json()
    expect(dossiers).toMatchObject({ total: 1 })
  })

  it('ends within ten seconds while a thousand works were asked for', async () => {
    const folder = temporaryFolder()
    const run = start({ DATA_DIR: folder })
    const url = await address(run)
    // One sentence on each line: each text keeps the checker busy for seconds.
    const text = 'A. '.repeat(30_000)
    const check = () =>
      fetch(`${url}/api/v1/legal-check`, {
        method: 'POST',
        body: text,
        headers: { 'Content-Type': 'text/plain' },
      }).then(
        ({ status }) => status,
        () => 'cut off',
      )
    const answers = Array.from({ length: 1_000 }, check)
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    run.child.kill('SIGTERM')
    expect(await secondsUntilEnd(run)).toBeLessThan(10)
    expect(await run.ended).toBe(0)
    expect(readdirSync(join(folder, 'lock'))).toEqual([])
    const outcomes = await Promise.all(answers)
    expect(outcomes).toContain(503)
    expect(outcomes).not.toContain(500)
    expect(run.printed()).not.toContain('fout')
  })

  it('ends at once on a second signal', async () => {
    const run = start({ DATA_DIR: temporaryFolder() })
    await beginRequest(await address(run))
    run.child.kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    run.child.kill('SIGTERM')
    expect(await secondsUntilEnd(run)).toBeLessThan(2)
    expect(await run.ended).toBe(1)
  })

  it('ends with 1 and a line in the log when the folder cannot be let go', async () => {
    const folder = temporaryFolder()
    const run = start({ DATA_DIR: folder })
    await address(run)
    const [own = ''] = readdirSync(join(folder, 'lock'))
    rmSync(join(folder, 'lock', own))
    mkdirSync(join(folder, 'lock', own))
    run.child.kill('SIGTERM')
    expect(await run.ended).toBe(1)
    expect(run.printed()).toContain('niet goed gestopt: ')
  })

  it.each([
    ['a SIGTERM to npm', ({ pid = 0 }: ChildProcess) => process.kill(pid, 'SIGTERM')],
    ['Ctrl+C in a terminal, which reaches both', ({ pid = 0 }: ChildProcess) => process.kill(-pid, 'SIGINT')],
  ])('started with npm, lets go of its port and its folder on %s', async (_what, signal) => {
    const folder = temporaryFolder()
    const run = start({ DATA_DIR: folder }, throughNpm)
    const url = await address(run)
    signal(run.child)
    expect(await run.ended).toBe(0)
    expect(readdirSync(join(folder, 'lock'))).toEqual([])
    await expect(fetch(url)).rejects.toThrow('fetch failed')
  })
})

async function expectRefusal(run: Run, words: string): Promise<void> {
  expect(await run.ended).toBe(1)
  expect(run.printed()).toContain(words)
  expect(run.printed().trim().split('\n')).toHaveLength(1)
}

const send = (url: string, method: string, body: unknown): Promise<Response> =>
  fetch(url, {
    method,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'If-None-Match': '*' },
  })
