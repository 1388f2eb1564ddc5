import '../app/tokens.css';
import { afterEach } from 'vitest';
import { removeFakes } from './renderApp';

afterEach(removeFakes);
