// Makes the pictures of the README, tests/pictures/page.png, urdu.png and mail.png, from the demo. Needs chromium and nothing of npm.
// usage: node tests/npm/pictures.mjs [EXECUTABLE]      with a published executable; without one it runs 'dotnet run' (PORT=7391)
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = path.join(root, 'tests', 'pictures');
const port = process.env.PORT ?? '7391';
const site = `http://localhost:${port}`;
const most = 200_000;
const patience = 600_000;
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(fs.existsSync);
const wait = ms => new Promise(resolve => setTimeout(resolve, ms));

const reader = 'newsroom@example.org';

function demo(data) {
  const args = ['demo', '--port', port, '--data', data];
  const [command, ...first] = process.argv[2]
    ? [process.argv[2]]
    : ['dotnet', 'run', '--project', path.join(root, 'functions'), '-c', 'Release', '--'];
  const running = spawn(command, [...first, ...args], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  running.over = new Promise((resolve, reject) => {
    let said = '';
    running.stdout.on('data', text => /news is over/.test(said += text) && resolve());
    running.on('exit', code => reject(new Error(`The demo ended with exit code ${code}: ${said}`)));
    setTimeout(() => reject(new Error(`The demo's news was not over after ${patience / 1000} s: ${said}`)), patience).unref();
  });
  return running;
}

// Chromium's own protocol over a pipe: messages of JSON with a NUL between.
function browser(profile) {
  const running = spawn(chromium, ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--remote-debugging-pipe',
    `--user-data-dir=${profile}`], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: true });
  const [answers, [, , , to, from]] = [new Map(), running.stdio];
  let [id, rest] = [0, ''];
  from.on('data', text => {
    const lines = (rest + text).split('\0');
    rest = lines.pop();
    for (const { id: of, result, error } of lines.map(line => JSON.parse(line)))
      answers.get(of)?.(result ?? { error });
  });
  const call = (method, params = {}, sessionId) => new Promise(resolve => {
    answers.set(++id, resolve);
    to.write(JSON.stringify({ id, method, params, sessionId }) + '\0');
  });
  return { running, call };
}

async function open(call, width, height, scale) {
  const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
  const tab = (method, params) => call(method, params, sessionId);
  await tab('Page.enable');
  await tab('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  await tab('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'light' }] });
  return tab;
}

async function save(tab, name) {
  await wait(1_000);
  const { data } = await tab('Page.captureScreenshot', { format: 'png' });
  const png = Buffer.from(data, 'base64');
  if (png.length > most)
    throw new Error(`${name} has ${png.length} bytes, and at most ${most} are wanted: make it smaller in tests/npm/pictures.mjs.`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, name), png);
  console.log(`tests/pictures/${name}: ${png.length} bytes`);
}

const plain = html => html.replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
  .replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(+number))
  .replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

// The one with most to see: a group is named, something changed, and several outlets are sources.
async function mail() {
  const list = await (await fetch(`${site}/outbox`)).text();
  const found = [];
  for (const [, href, to] of list.matchAll(/<li>[^]*?href="(\/outbox\/[^"]+)"[^]*?<bdi>([^<]*)<[^]*?<\/li>/g)) {
    if (to !== reader) continue;
    const html = plain(/srcdoc="([^"]*)"/.exec(await (await fetch(site + href)).text())?.[1] ?? '');
    if (html.includes('>Who<') && html.includes('>What changed<')) found.push(html);
  }
  if (found.length === 0)
    throw new Error(`The outbox has no mail to ${reader} of a change with a group.`);
  const items = html => html.split('<li>').length;
  return found.sort((one, other) => items(other) - items(one))[0];
}

// What the two started ends with them: 'dotnet run' has the demo as a child, and the browser has many. Nothing of theirs is kept.
const end = running => new Promise(resolve => {
  running.on('exit', resolve);
  try {
    process.kill(-running.pid, 'SIGKILL');
  } catch {
    resolve();
  }
});

if (!chromium) {
  console.error('Chromium is not installed (Debian: apt-get install chromium).');
  process.exit(1);
}
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'alerts-pictures-'));
const running = demo(path.join(work, 'data'));
const chrome = browser(path.join(work, 'profile'));
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => Promise.all([end(chrome.running), end(running)]).then(() => process.exit(1)));
try {
  await running.over;
  const page = await open(chrome.call, 1_180, 1_000, 0.8);
  await page('Page.navigate', { url: site });
  await save(page, 'page.png');

  const urdu = await open(chrome.call, 390, 1_100, 0.8);
  await urdu('Page.navigate', { url: `${site}/ur` });
  await save(urdu, 'urdu.png');

  const phone = await open(chrome.call, 390, 844, 1);
  const { frameTree } = await phone('Page.getFrameTree');
  await phone('Page.setDocumentContent', { frameId: frameTree.frame.id, html: await mail() });
  const { cssContentSize } = await phone('Page.getLayoutMetrics');
  const height = Math.ceil(cssContentSize.height);
  await phone('Emulation.setDeviceMetricsOverride', { width: 390, height, deviceScaleFactor: 1, mobile: false });
  await save(phone, 'mail.png');
} finally {
  running.over.catch(() => {});
  await Promise.all([end(chrome.running), end(running)]);
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
}
process.exit(0);
