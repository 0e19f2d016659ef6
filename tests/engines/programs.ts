/** Programs that a test starts, and takes down again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

const START_MS = 60_000;

export interface Program {
  readonly child: ChildProcess;
  /** The first line of its output that matches, as matched. */
  line(pattern: RegExp): Promise<RegExpMatchArray>;
  stop(): Promise<void>;
}

/** Starts a program and listens to both of its outputs. */
export function start(command: string, args: readonly string[], env: Record<string, string> = {}): Program {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const listeners = new Set<(line: string) => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const listener of listeners) listener(line);
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const line = (pattern: RegExp) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`${command} ${why}:\n${lines.join('\n')}`));
      const timer = setTimeout(() => fail(`did not print ${pattern}`), START_MS);
      const look = (text: string) => {
        const found = text.match(pattern);
        if (found === null) return;
        clearTimeout(timer);
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      for (const text of [...lines]) look(text);
      void ended.then(() => {
        clearTimeout(timer);
        fail('ended');
      });
    });
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { child, line, stop };
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No port'));
        else resolve(address.port);
      });
    });
  });
}
