import { describe } from 'vitest';
import { conformance } from './conformance.ts';
import { startHttp } from './http-client.ts';

describe('the browser host', () => conformance(startHttp));
