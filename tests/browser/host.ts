/** A page around embeds, served by a server of its own: for the browser it is of another origin, and of another site. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from '@playwright/test';

export interface Host {
  readonly origin: string;
  readonly complaints: readonly string[];
}

/** Servers go with the process that runs the tests. */
async function serve(html: string): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Opens a page of another origin with this body. */
export async function openHost(page: Page, body: string): Promise<Host> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text());
  });
  const origin = await serve(
    `<!doctype html><html lang="en"><title>Course</title><link rel="icon" href="data:,"><body>${body}</body></html>`,
  );
  await page.goto(origin);
  return { origin, complaints };
}

export async function frameOf(page: Page, index: number): Promise<Frame> {
  const element = await page.locator('iframe').nth(index).elementHandle();
  const frame = await element?.contentFrame();
  if (frame == null) throw new Error(`There is no frame ${index}`);
  return frame;
}
