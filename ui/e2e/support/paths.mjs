import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');

export const APP = join(ROOT, 'target/debug/lobbycard');
export const TAURI_DRIVER = join(ROOT, 'target/tools/bin/tauri-driver');
export const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
export const SCREENSHOTS = join(ROOT, 'target/screenshots');
export const TOOLS = join(ROOT, 'target/tools');
export const CLOSE_WINDOW = join(import.meta.dirname, 'close-window.py');
