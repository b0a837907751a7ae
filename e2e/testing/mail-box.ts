/** A mail server that keeps the letters it is given. */
import { createServer, type Socket } from 'node:net';

export interface MailBox {
  readonly url: string;
  /** As they came, base64 and all. */
  readonly letters: readonly string[];
  readonly close: () => void;
}

export async function openMailBox(): Promise<MailBox> {
  const letters: string[] = [];
  const server = createServer((socket) => talk(socket, letters));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, letters, close: () => server.close() };
}

function talk(socket: Socket, letters: string[]): void {
  let heard = '';
  let isLetter = false;
  socket.write('220 test\r\n');
  socket.on('error', () => socket.destroy());
  socket.on('data', (data) => {
    heard += data.toString();
    const end = isLetter ? '\r\n.\r\n' : '\r\n';
    if (!heard.endsWith(end)) return;
    if (isLetter) letters.push(heard);
    isLetter = !isLetter && heard.startsWith('DATA');
    socket.write(isLetter ? '354 go on\r\n' : '250 ok\r\n');
    heard = '';
  });
}
