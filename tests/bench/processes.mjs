// Processes that a bench starts beside itself: the service, what it is compared with, and who asks.
import { fork, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const beside = (file) => fileURLToPath(new URL(file, import.meta.url))

/** The whole service, on files in a folder. @param build another folder with a build, to compare with. */
export const startedService = (dataDirectory, build = 'dist') =>
  started(`../../${build}/main.js`, [], { PORT: '0', DATA_DIR: dataDirectory })

/** A script beside this one that serves and prints its address. */
export const startedScript = (script, ...args) => started(script, args, {})

async function started(script, args, settings) {
  const child = spawn(process.execPath, [beside(script), ...args], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${script} stopped`)))
    child.stdout.on('data', (text) => {
      const found = /http:\/\/[\w.:[\]]+/.exec(String(text))?.[0]
      if (found !== undefined) resolve(found)
    })
  })
  return { address, pid: child.pid, stop: () => stopped(child) }
}

/** Somebody else's process that sends requests. */
export function startedClient() {
  const child = fork(beside('load-client.mjs'))
  const load = (order) =>
    new Promise((resolve, reject) => {
      child.once('message', resolve)
      child.once('exit', () => reject(new Error('the client stopped')))
      child.send(order)
    }).finally(() => child.removeAllListeners('exit'))
  return { load, stop: () => stopped(child) }
}

const stopped = (child) =>
  new Promise((done) => {
    child.removeAllListeners('exit')
    child.once('exit', done)
    child.kill()
  })

const ticks = 100
/** Milliseconds of processor that a process has used so far, in steps of ten; `undefined` where the system does not tell. */
export function processorOf(pid) {
  try {
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=[A-Z] )/)
    const [user, system] = after.split(' ').slice(11, 13)
    return ((Number(user) + Number(system)) / ticks) * 1000
  } catch {
    return undefined
  }
}
