import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'

const executables = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Debian's Chromium. In CI its absence fails the test; elsewhere it is printed, and there is none. */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = executables.find((path) => existsSync(path))
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const message = 'The pages are not tried in a browser: Chromium (chromium) not found.'
  if (process.env.CI) throw new Error(message)
  console.log(message)
  return undefined
}

export interface RunningService {
  readonly address: string
  /** Its data folder. */
  readonly data: string
  /** Kills the process at once, as a power cut would. */
  readonly kill: () => Promise<void>
  /** Starts it again on the same data and the same port. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * The compiled service on a data folder of its own. @param demo with the dossiers and firms of the demo in it; prepare:
 * what is done before it starts with the folder that its data folder will stand in.
 */
export async function startService({
  demo = false,
  prepare = (_: string): void => undefined,
} = {}): Promise<RunningService> {
  const folder = mkdtempSync(join(tmpdir(), 'clausulewijzer-'))
  prepare(folder)
  if (demo)
    execFileSync(process.execPath, ['dist/demo/load-demo.js'], {
      env: { ...process.env, DATA_DIR: join(folder, 'data') },
    })
  let running = await spawnService(folder, '0')
  const { address } = running
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((ended) => {
      if (running.child.exitCode !== null || running.child.signalCode !== null) return ended()
      running.child.once('exit', () => ended())
      running.child.kill(signal)
    })
  return {
    address,
    data: join(folder, 'data'),
    kill: () => end('SIGKILL'),
    restart: async () => {
      running = await spawnService(folder, new URL(address).port)
    },
    stop: async () => {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function spawnService(folder: string, port: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, PORT: port, DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the service stopped with ${code}`)))
    child.stdout.on('data', (text) => {
      const address = /http:\/\/\S+/.exec(String(text))?.[0]
      if (address !== undefined) resolve({ child, address })
    })
  })
}

/** What axe finds wrong on a page against WCAG 2.2 AA, as lines that can be read. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}

/** How far the page is wider than the window, in pixels, once its own letters are there. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(
    'document.fonts.ready.then(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))',
  )

/**
 * What is wrong with pages at 1280 and at 320 pixels: another status than expected, faults of accessibility, and width
 * that does not fit.
 */
export async function faultsOfPages(
  page: Page,
  address: string,
  pages: readonly (readonly [path: string, status: number])[],
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [path, status] of pages)
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 })
      const answer = await page.goto(`${address}${path}`)
      if (answer?.status() !== status) faults.push(`${path}: ${answer?.status()}`)
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${path} ${width}: ${fault}`))
      const wide = await overflow(page)
      if (wide > 0) faults.push(`${path} ${width}: ${wide} px too wide`)
    }
  return faults
}

/** A browser for the tests of a file, undefined where there is none, and a service with the demo. */
export function demoInBrowser(): { readonly browser: Browser | undefined; readonly service: RunningService } {
  let browser: Browser | undefined
  let service: RunningService | undefined
  beforeAll(async () => {
    browser = await openBrowser()
    if (browser !== undefined) service = await startService({ demo: true })
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })
  return {
    get browser() {
      return browser
    },
    get service() {
      if (service === undefined) throw new Error('There is no service without a browser.')
      return service
    },
  }
}
