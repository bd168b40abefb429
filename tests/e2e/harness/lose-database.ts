/** Ways to lose the database of highlights: inside a page of the extension, and in the profile of a browser that is closed. */
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dice } from '../../../scripts/bench/lexicon/made-up-names';

/** Runs in a page: deletes the database. */
export function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase('backstory-highlights');
    asked.addEventListener('success', () => resolve());
    asked.addEventListener('error', () => reject(new Error('the database was not deleted')));
  });
}

/** Runs in a page: takes every row out of the database. */
export function emptyDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('backstory-highlights');
    asked.addEventListener('error', () => reject(new Error('the database was not opened')));
    asked.addEventListener('success', () => {
      const change = asked.result.transaction('rows', 'readwrite');
      change.objectStore('rows').clear();
      change.addEventListener('error', () => reject(new Error('the database was not emptied')));
      change.addEventListener('complete', () => {
        asked.result.close();
        resolve();
      });
    });
  });
}

/** The files in which Chromium keeps the databases of a profile. Throws where there are none: then nothing can be lost. */
function databaseFiles(profile: string): string[] {
  const folder = join(profile, 'Default', 'IndexedDB');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  if (files.length === 0) throw new Error(`no database in ${folder}`);
  return files;
}

/** Takes the files away. */
export function removeFiles(profile: string): void {
  databaseFiles(profile);
  rmSync(join(profile, 'Default', 'IndexedDB'), { recursive: true });
}

/** Writes junk over every file from the beginning to the end. */
export function fillFilesWithJunk(profile: string, dice: Dice): void {
  for (const file of databaseFiles(profile)) {
    writeFileSync(
      file,
      readFileSync(file).map(() => dice(256)),
    );
  }
}

/** Writes junk over some bytes of every file. */
export function spotFilesWithJunk(profile: string, dice: Dice): void {
  for (const file of databaseFiles(profile)) {
    const bytes = readFileSync(file);
    const spots = Math.ceil(bytes.length / 200);
    for (let spot = 0; spot < spots; spot++) bytes[dice(bytes.length)] = dice(256);
    writeFileSync(file, bytes);
  }
}

/** Cuts every file off in the middle. */
export function cutFiles(profile: string): void {
  for (const file of databaseFiles(profile)) {
    truncateSync(file, Math.floor(readFileSync(file).length / 2));
  }
}
