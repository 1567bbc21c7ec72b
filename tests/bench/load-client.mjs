// A process that asks for pages, so that what asking costs is not counted with what answering costs. Reads orders from
// its parent: `{ address, connections, requests, method, body }`; answers `{ seconds, waits }`, waits in milliseconds.
import { connect } from 'node:net'

process.on('message', async (order) => process.send(await load(order)))

async function load({ address, connections, requests, method = 'GET', body = '', headers = {} }) {
  const { hostname, port, host, pathname, search } = new URL(address)
  const lines = [
    `${method} ${pathname}${search} HTTP/1.1`,
    `Host: ${host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
  ]
  const request = `${lines.join('\r\n')}\r\n\r\n${body}`
  const waits = []
  let left = requests
  const begin = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const line = await opened(hostname, Number(port))
      while (left-- > 0) {
        const asked = performance.now()
        await line.ask(request)
        waits.push(performance.now() - asked)
      }
      line.end()
    }),
  )
  return { seconds: (performance.now() - begin) / 1000, waits }
}

/** A connection that asks one thing after another and looks at no more of an answer than where it ends. */
function opened(hostname, port) {
  const socket = connect({ host: hostname, port, noDelay: true })
  let [received, answered, failed] = [Buffer.alloc(0), undefined, undefined]
  socket.on('data', (part) => {
    received = received.length === 0 ? part : Buffer.concat([received, part])
    if (!isWhole(received)) return
    const status = received.subarray(9, 12).toString()
    received = Buffer.alloc(0)
    if (/^[23]/.test(status)) answered()
    else failed(new Error(`an answer of ${status}`))
  })
  socket.on('error', (error) => failed?.(error))
  socket.on('close', () => failed?.(new Error('the connection was closed')))
  const ask = (request) =>
    new Promise((resolve, reject) => {
      answered = resolve
      failed = reject
      socket.write(request)
    })
  return new Promise((resolve, reject) => {
    failed = reject
    socket.once('connect', () => resolve({ ask, end: () => socket.end() }))
  })
}

function isWhole(received) {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return false
  const head = received.subarray(0, end).toString().toLowerCase()
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1]
  if (length !== undefined) return received.length >= end + 4 + Number(length)
  if (head.includes('\r\ntransfer-encoding: chunked')) return received.subarray(-5).toString() === '0\r\n\r\n'
  return true
}
