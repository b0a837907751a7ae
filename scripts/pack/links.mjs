/** Links of a built app, for archives that cannot hold them: Windows makes none without an administrator, but junctions. */
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const LIST = '.links.json';

/** Takes the links in a part of a folder out and keeps them as a list. */
export function takeLinksOut(folder, part) {
  const links = readdirSync(path.join(folder, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  const inside = (file) => path.relative(folder, file).split(path.sep).join('/');
  const list = links.map((link) => [inside(link), inside(path.resolve(path.dirname(link), readlinkSync(link)))]);
  for (const link of links) unlinkSync(link);
  writeFileSync(path.join(folder, LIST), JSON.stringify(Object.fromEntries(list), null, 2));
}

/** Puts them back where a folder has such a list. They name whole paths: a folder that was moved gets new ones. */
export function putLinksBack(folder) {
  for (const [place, target] of Object.entries(listOf(folder))) {
    const [link, wanted] = [path.join(folder, place), path.join(folder, target)];
    const isThere = lstatSync(link, { throwIfNoEntry: false }) !== undefined;
    if (isThere && path.resolve(readlinkSync(link)) === path.resolve(wanted)) continue;
    if (isThere) unlinkSync(link);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(wanted, link, 'junction');
  }
}

function listOf(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, LIST), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}
