import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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
}

const runs: Run[] = []
const folders: string[] = []

function start(environment: Record<string, string>, prefix: readonly string[] = []): Run {
  const [command = '', ...rest] = [...prefix, process.execPath, join(productFolder, 'dist/main.js')]
  const child = spawn(command, rest, {
    env: { ...process.env, PORT: '0', ...environment },
  })
  let printed = ''
  child.stdout?.on('data', (chunk) => (printed += chunk))
  child.stderr?.on('data', (chunk) => (printed += chunk))
  const run = {
    child,
    printed: () => printed,
    ended: new Promise<number | null>((resolve) => child.on('exit', resolve)),
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
  for (const { child, ended } of runs.splice(0)) {
    child.kill('SIGKILL')
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
    await expectRefusal(start({ DATA_DIR: join(folder, 'data') }, boundByRights), 'is niet beschrijfbaar')
    chmodSync(folder, 0o700)
  })

  it.each(['abc', '70000', '-1'])('refuses the port %s with one sentence', async (port) => {
    await expectRefusal(start({ DATA_DIR: temporaryFolder(), PORT: port }), 'PORT')
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
