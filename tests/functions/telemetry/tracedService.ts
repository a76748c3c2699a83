import { app } from '@azure/functions';
import { programme } from '../../../config/programme';
import { telemetryInTheCloud } from '../../../functions/telemetry/inTheCloud';

// Functions of an app that sends its traces to the address in its environment: in the product that is a setting.
const { TRACES: tracesAddress, LATE: late } = process.env;
const credential = { tokenFor: (resource: string) => Promise.resolve(`token-for-${resource}`) };
const lines: string[] = [];
const start = (): Promise<void> =>
  telemetryInTheCloud(
    { ...programme, ...(tracesAddress !== undefined && { tracesAddress }) },
    { fetch, credential },
    (line) => void lines.push(line),
  );
if (late === undefined) void start();

app.http('fine', { methods: ['GET'], authLevel: 'anonymous', handler: () => ({ status: 201, body: 'Sam Example' }) });
app.http('fails', {
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: () => {
    throw new TypeError('Sam Example has no post');
  },
});
// It runs already when telemetry begins, so that nothing was said of it before.
app.http('starts', {
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: async () => {
    await start();
    return { status: 202 };
  },
});
app.http('lines', { methods: ['GET'], authLevel: 'anonymous', handler: () => ({ jsonBody: lines }) });
