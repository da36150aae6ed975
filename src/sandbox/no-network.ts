import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'

/**
 * Takes the network from this process. A document never needs it. Node 24 has no permission for the network (Node 25
 * does), so the doors of JavaScript are shut here: a second wall behind parsers that have no reason to open one.
 */
export const shutNetwork = (): void => {
  const shut = () => {
    throw new Error('a reading process has no network')
  }
  net.Socket.prototype.connect = shut
  net.Server.prototype.listen = shut
  dgram.createSocket = shut
  Object.assign(dns, { lookup: shut, resolve: shut })
  for (const door of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
    // Defining it anew would first load what it stands for, which takes 30 ms.
    Reflect.deleteProperty(globalThis, door)
    Object.defineProperty(globalThis, door, { value: undefined, configurable: false, writable: false })
  }
}
