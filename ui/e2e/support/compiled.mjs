import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TOOLS } from './paths.mjs';

/** A program of ours in C, compiled when it is not there or older than its code. */
export function compiled(name, library) {
  const [program, code] = [join(TOOLS, name), join(import.meta.dirname, `${name}.c`)];
  const isNew = existsSync(program) && statSync(program).mtimeMs > statSync(code).mtimeMs;
  if (isNew) return program;
  mkdirSync(TOOLS, { recursive: true });
  const flags = execFileSync('pkg-config', ['--cflags', '--libs', library], { encoding: 'utf8' });
  execFileSync('cc', ['-O1', '-o', program, code, ...flags.trim().split(/\s+/)]);
  return program;
}
