import { app } from '@azure/functions';
import { programme } from '../../../config/programme';
import { telemetryInTheCloud } from '../../../functions/telemetry/inTheCloud';

// Two functions of an app that sends its traces to the address in its environment: in the product that is a setting.
const tracesAddress = process.env['TRACES'] as string;
const credential = { tokenFor: (resource: string) => Promise.resolve(`token-for-${resource}`) };
void telemetryInTheCloud({ ...programme, tracesAddress }, { fetch, credential });

app.http('fine', { methods: ['GET'], authLevel: 'anonymous', handler: () => ({ status: 201, body: 'Sam Example' }) });
app.http('fails', {
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: () => {
    throw new TypeError('Sam Example has no post');
  },
});
