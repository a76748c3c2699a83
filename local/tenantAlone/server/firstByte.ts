import type { Socket } from 'node:net';

/** The first byte of a handshake of TLS (RFC 8446, section 5.1: content type 22). */
const handshake = 0x16;

/**
 * Hands a connection on by what it begins with, so that one port speaks both http and https. What was read to know it is
 * put back first.
 */
export function byFirstByte(socket: Socket, to: { secure(socket: Socket): void; plain(socket: Socket): void }): void {
  socket.once('readable', () => {
    const begun = socket.read() as Buffer | null;
    if (begun === null) return void socket.destroy();
    socket.unshift(begun);
    if (begun[0] === handshake) to.secure(socket);
    else to.plain(socket);
  });
}
