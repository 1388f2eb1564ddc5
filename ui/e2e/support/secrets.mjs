import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

const CHUNK = 16 * 1024 * 1024;
const PAGE = 4096;

/** How a secret may be written: as it is, in hex and in base64. */
function shapes(secret) {
  const bytes = Buffer.from(secret);
  const hex = bytes.toString('hex');
  // Without what its neighbours may change: the last group of base64 and its padding.
  const base64 = bytes.toString('base64').slice(0, Math.floor(bytes.length / 3) * 4);
  return [bytes, Buffer.from(hex), Buffer.from(hex.toUpperCase()), Buffer.from(base64)];
}

const holds = (bytes, wanted) => wanted.some((shape) => bytes.includes(shape));

/** Every file below a folder that holds one of the secrets. */
export function filesWith(folder, secrets) {
  const wanted = secrets.flatMap(shapes);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.size < 1024 ** 3)
    .filter((file) => holds(readFileSync(file), wanted));
}

/** Every process whose arguments or environment hold one of the secrets. */
export function processesWith(secrets) {
  const wanted = secrets.flatMap(shapes);
  return processes().filter((process) =>
    ['cmdline', 'environ'].some((part) => holds(read(`/proc/${process}/${part}`), wanted)),
  );
}

/** The processes of that name whose memory holds one of the secrets, and how many were looked at. */
export function memoriesWith(name, secrets) {
  const wanted = secrets.flatMap(shapes);
  // The kernel cuts names after 15 letters.
  const its = processes().filter(
    (process) =>
      String(read(`/proc/${process}/comm`)).trim() === name.slice(0, 15) &&
      // One that has ended and is not waited for yet has no memory.
      read(`/proc/${process}/maps`).length > 0,
  );
  return { seen: its.length, found: its.filter((process) => memoryHolds(process, wanted)) };
}

const processes = () => readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    // It ended meanwhile.
    return Buffer.alloc(0);
  }
}

function memoryHolds(process, wanted) {
  const overlap = Math.max(...wanted.map((shape) => shape.length));
  const [memory, pages] = ['mem', 'pagemap'].map((part) =>
    openSync(`/proc/${process}/${part}`, 'r'),
  );
  try {
    return writable(process).some(([from, to]) => {
      for (let at = from; at < to; at += CHUNK) {
        // Most of what a page engine reserves is never there.
        if (!isThere(pages, at, Math.min(CHUNK, to - at))) continue;
        const chunk = Buffer.alloc(Math.min(CHUNK + overlap, to - at));
        if (holds(chunk.subarray(0, readAt(memory, chunk, at)), wanted)) return true;
      }
      return false;
    });
  } finally {
    closeSync(memory);
    closeSync(pages);
  }
}

/** Whether any page of a range is in memory or swapped out: bits 63 and 62 of its entry. */
function isThere(pages, at, length) {
  const entries = Buffer.alloc((length / PAGE) * 8);
  const read = readAt(pages, entries, (at / PAGE) * 8);
  for (let entry = 7; entry < read; entry += 8) if (entries[entry] & 0xc0) return true;
  return false;
}

function readAt(file, into, at) {
  try {
    return readSync(file, into, 0, into.length, at);
  } catch {
    // A part that is reserved and cannot be read.
    return 0;
  }
}

function writable(process) {
  return String(read(`/proc/${process}/maps`))
    .split('\n')
    .map((line) => /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line))
    .filter(Boolean)
    .map(([, from, to]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)]);
}
