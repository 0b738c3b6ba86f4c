/**
 * For maintainers, after `npm install` changed the lock file: adds the platform packages that npm
 * left out, without which `npm ci` refuses the file, and takes out the names of hosts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { absentPackages, completedLock, type LockFile } from '#io/lock-file.ts';

const file = 'package-lock.json';
const lock: LockFile = JSON.parse(readFileSync(file, 'utf8'));
const absent = absentPackages(lock);
writeFileSync(file, `${JSON.stringify(completedLock(lock), null, 2)}\n`);
for (const { name, version, wantedBy } of absent) console.log(`${name} ${version} (${wantedBy})`);
console.log(`${absent.length} packages added to ${file}.`);
