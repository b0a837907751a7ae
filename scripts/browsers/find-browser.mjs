/** Where a Chromium is on this computer; nothing is installed here (test-tools.mjs does that). */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Where this user's browsers are unpacked: a shared folder would belong to whoever was first. */
export const browserCache = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'gongkai-nianbao');

/** The browser that comes as an npm package. */
export const packagedBrowser = {
  name: '@sparticuz/chromium',
  version: '147.0.0',
  folder: path.join(browserCache, 'chromium-147.0.0'),
  /** Starts the browser with the libraries that came with it. */
  launcher: 'launch',
};

/** For Playwright and for any other way of starting the browser found. */
export const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Usual places by platform, Chromium before Chrome before Edge. */
function installedBrowsers() {
  const { ProgramFiles = '', 'ProgramFiles(x86)': x86 = '', LOCALAPPDATA = '' } = process.env;
  const windows = [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ];
  const places = {
    linux: [
      // Without windows of its own it needs a third less of the processor.
      '/usr/bin/chromium-headless-shell',
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/opt/google/chrome/chrome',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/usr/bin/microsoft-edge',
      '/usr/bin/microsoft-edge-stable',
    ],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: windows.flatMap((file) =>
      [ProgramFiles, x86, LOCALAPPDATA].filter(Boolean).map((base) => path.join(base, file)),
    ),
  };
  return places[process.platform] ?? places.linux;
}

/** Playwright's own browser, where it was downloaded; undefined before the packages are installed. */
async function playwrightBrowser() {
  try {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  } catch {
    return undefined; // Not installed: one of the others will do.
  }
}

/** Some systems ship a stub that only says how to install the real thing. Windows opens a window when asked, so there the file counts. */
function starts(file) {
  if (!existsSync(file)) return false;
  return process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

/** The path of a Chromium that starts, or undefined. CHROMIUM_PATH is taken at its word. */
export async function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const packaged = path.join(packagedBrowser.folder, packagedBrowser.launcher);
  const candidates = [await playwrightBrowser(), ...installedBrowsers(), packaged];
  return candidates.find((file) => file && starts(file));
}
